import Glibc

/// How many files and connections the system lets this process have open.
enum OpenFiles {
    /// Takes as many as the system allows at all: everybody who follows a live session holds a connection.
    static func allowAll() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        // Where the system refuses, there are as many as there were.
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
