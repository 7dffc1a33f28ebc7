import Foundation

/// Standard input, output and error where the caller left one closed.
enum StandardDescriptors {
    /// Takes the free numbers, so that no file opened later is mistaken for one of the three.
    ///
    /// Each is opened the wrong way round: reading and writing then fail as on a closed one, and
    /// output is not lost without a word.
    static func hold() {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
            _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
