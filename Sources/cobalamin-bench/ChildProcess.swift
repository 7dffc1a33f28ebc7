import Foundation

/// What one run of a program took, by the system's own account.
struct ChildUsage {
    let seconds: Double
    let megabytes: Double
    let exitCode: Int32
}

/// Runs a program to its end, its output thrown away.
enum ChildProcess {
    static func run(_ program: String, _ arguments: [String]) throws -> ChildUsage {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for argument in argv { free(argument) } }
        let clock = ContinuousClock()
        let start = clock.now
        var child: pid_t = 0
        let status = posix_spawn(&child, program, &actions, nil, &argv, environ)
        guard status == 0 else { throw POSIXError(.init(rawValue: status) ?? .EIO) }
        var state: Int32 = 0
        var usage = rusage()
        wait4(child, &state, 0, &usage)
        let took = (clock.now - start) / .seconds(1)
        return ChildUsage(
            seconds: took, megabytes: Double(usage.ru_maxrss) / 1024, exitCode: state >> 8)
    }

    /// The run of median length out of several, after one that is not counted.
    static func median(_ program: String, _ arguments: [String], runs: Int) throws -> ChildUsage {
        _ = try run(program, arguments)
        let all = try (0..<runs).map { _ in try run(program, arguments) }
        return all.sorted { $0.seconds < $1.seconds }[runs / 2]
    }
}
