import Foundation

/// A terminal at which somebody has typed something.
final class TypingTerminal {
    let path: String
    private let ends: [Int32]

    init(typing text: String) throws {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        guard master >= 0, let path = Self.otherEnd(of: master) else {
            throw SystemRefusal("/dev/ptmx", errno)
        }
        self.path = path
        // It stays open so that what is typed is kept for whoever opens it next.
        ends = [master, open(path, O_RDWR | O_NOCTTY)]
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = write(master, text, text.utf8.count)
    }

    deinit { ends.forEach { close($0) } }

    #if canImport(Glibc)
        /// What `unlockpt` and `ptsname` do, which the module of the C library does not show.
        private static func otherEnd(of master: Int32) -> String? {
            let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))
            var value: Int32 = 0
            guard ioctl(master, unlock, &value) == 0, ioctl(master, number, &value) == 0 else {
                return nil
            }
            return "/dev/pts/\(value)"
        }
    #else
        private static func otherEnd(of master: Int32) -> String? {
            guard grantpt(master) == 0, unlockpt(master) == 0 else { return nil }
            return ptsname(master).map { String(cString: $0) }
        }
    #endif
}
