/* Records what a process does to one folder, in the order in which it does it.
 *
 * Preloaded (LD_PRELOAD) into a dynamically linked program. Each change of a file or name in the folder becomes an event
 * of the trace with its payload; so do the beginning and the end of each sync, and whatever the program writes into a
 * socket, because that is where it gives its word. replay.py makes from the trace what a disk may hold after a power cut.
 *
 *   POWERCUT_FOLDER  the folder, as realpath gives it
 *   POWERCUT_TRACE   the trace: a file of the size it may grow to, whose head is laid out as struct head below
 *
 * A change and its event happen under one lock, so the order of events is the order of changes. A sync is two events and
 * holds no lock: only what was written before its beginning is durable at its end. An answer is noted before it is sent.
 *
 * Through the head the disk can be made to fail: `room` is how many bytes still fit, `bad_syncs` how many syncs fail.
 * Changes that this file cannot record (symbolic links, streams of stdio) become UNKNOWN, which the tests refuse.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#undef open
#undef creat

enum kind {
    START = 1, CREATE, MKDIR, RENAME, UNLINK, RMDIR, LINK, WRITE, TRUNCATE, SYNC_BEGIN, SYNC_END, ANSWER, MAPPED,
    UNKNOWN
};

struct head {
    char magic[8];
    _Atomic uint64_t tail, events, overflow, room, bad_syncs, bad_sync_errno;
};

struct event {
    uint32_t kind, size; /* size of the payload */
    uint64_t inode, number; /* number: offset, length, or the event that began a sync */
    int64_t result;
};

enum { HEAD = 4096, DESCRIPTORS = 1 << 16, MOST_OF_ANSWER = 2048 };

static struct head *head;
static uint64_t capacity;
static char folder[PATH_MAX];
static size_t folder_length;
static ino_t known[DESCRIPTORS]; /* the inode that a descriptor had when it was opened in the folder; 0 elsewhere */
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define LOCKED pthread_mutex_lock(&order)
#define UNLOCK pthread_mutex_unlock(&order)

static uint64_t append_parts(enum kind kind, uint64_t inode, uint64_t number, int64_t result,
                             const struct iovec *parts, int count, size_t most)
{
    size_t size = 0;
    for (int part = 0; part < count; part++) size += parts[part].iov_len;
    if (size > most) size = most;
    uint64_t at = head->tail, next = at + sizeof(struct event) + ((size + 7) & ~(size_t)7);
    if (next > capacity) { head->overflow = 1; return head->events; }
    struct event event = { kind, size, inode, number, result };
    char *to = (char *)head + at;
    memcpy(to, &event, sizeof event);
    to += sizeof event;
    for (int part = 0; part < count && size; part++) {
        size_t length = parts[part].iov_len < size ? parts[part].iov_len : size;
        memcpy(to, parts[part].iov_base, length);
        to += length, size -= length;
    }
    head->tail = next;
    return head->events++;
}

static uint64_t append(enum kind kind, uint64_t inode, uint64_t number, int64_t result, const void *bytes, size_t size)
{
    struct iovec part = { (void *)bytes, size };
    return append_parts(kind, inode, number, result, &part, 1, SIZE_MAX);
}

static void append_names(enum kind kind, uint64_t inode, const char *from, const char *to)
{
    struct iovec parts[] = { { (void *)from, strlen(from) + 1 }, { (void *)to, strlen(to) } };
    append_parts(kind, inode, 0, 0, parts, to[0] ? 2 : 1, SIZE_MAX);
}

__attribute__((constructor)) static void begin(void)
{
    const char *place = getenv("POWERCUT_FOLDER"), *path = getenv("POWERCUT_TRACE");
    struct stat found;
    if (!place || !path) return;
    int file = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
    if (file < 0 || fstat(file, &found) != 0 || !realpath(place, folder)) abort();
    void *map = mmap(NULL, found.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (map == MAP_FAILED) abort();
    folder_length = strlen(folder);
    capacity = found.st_size;
    unsetenv("LD_PRELOAD"); /* programs that this one starts are not recorded */
    if (stat(folder, &found) != 0) abort();
    head = map;
    append(START, found.st_ino, 0, 0, "", 0);
}

/* The path of a name inside the folder, relative to it; NULL when it lies elsewhere. */
static const char *inside(int directory, const char *path, char room[PATH_MAX])
{
    char whole[PATH_MAX], parent[PATH_MAX];
    if (!head || !path) return NULL;
    if (path[0] == '/' || directory == AT_FDCWD) {
        if (snprintf(whole, sizeof whole, "%s", path) >= (int)sizeof whole) return NULL;
    } else if (snprintf(whole, sizeof whole, "/proc/self/fd/%d/%s", directory, path) >= (int)sizeof whole) {
        return NULL;
    }
    size_t length = strlen(whole);
    while (length > 1 && whole[length - 1] == '/') whole[--length] = 0;
    char *slash = strrchr(whole, '/');
    const char *name = slash ? slash + 1 : whole;
    if (slash) *slash = 0;
    if (!realpath(slash ? (whole[0] ? whole : "/") : ".", parent)) return NULL;
    if (snprintf(room, PATH_MAX, "%s/%s", strcmp(parent, "/") ? parent : "", name) >= PATH_MAX) return NULL;
    if (strcmp(room, folder) == 0) return "";
    return strncmp(room, folder, folder_length) == 0 && room[folder_length] == '/' ? room + folder_length + 1 : NULL;
}

static void opened(int file, ino_t inode) { if (file >= 0 && file < DESCRIPTORS) known[file] = inode; }

/* The inode of a file of the folder that is open; 0 for everything else. */
static ino_t recorded(int file, struct stat *found)
{
    if (!head || file < 0 || file >= DESCRIPTORS || !known[file]) return 0;
    if (fstat(file, found) != 0 || found->st_ino != known[file]) return known[file] = 0;
    return found->st_ino;
}

static int is_full(uint64_t more)
{
    uint64_t room = head->room;
    if (room == UINT64_MAX) return 0;
    if (room < more) { errno = ENOSPC; return 1; }
    head->room = room - more;
    return 0;
}

/* Opening */

static int open_in(int directory, const char *path, int flags, mode_t mode)
{
    static int (*real)(int, const char *, int, ...);
    if (!real) real = dlsym(RTLD_NEXT, "openat");
    char room[PATH_MAX];
    const char *name = inside(directory, path, room);
    if (!name) {
        int file = real(directory, path, flags, mode);
        opened(file, 0);
        return file;
    }
    LOCKED;
    struct stat before, found;
    int is_new = fstatat(directory, path, &before, 0) != 0;
    int file = real(directory, path, flags, mode);
    if (file >= 0 && fstat(file, &found) == 0) {
        opened(file, found.st_ino);
        if ((flags & O_TMPFILE) == O_TMPFILE) append_names(UNKNOWN, found.st_ino, name, "open");
        if (is_new) append_names(CREATE, found.st_ino, name, "");
        else if (flags & O_TRUNC && before.st_size) append(TRUNCATE, found.st_ino, 0, 0, "", 0);
    }
    UNLOCK;
    return file;
}

#define MODE mode_t mode = 0; \
    if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) { \
        va_list more; va_start(more, flags); mode = va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) { MODE return open_in(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return open_in(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE return open_in(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE return open_in(at, path, flags, mode); }
int __open_2(const char *path, int flags) { return open_in(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_in(AT_FDCWD, path, flags, 0); }
int __openat_2(int at, const char *path, int flags) { return open_in(at, path, flags, 0); }
int __openat64_2(int at, const char *path, int flags) { return open_in(at, path, flags, 0); }
int creat(const char *path, mode_t mode) { return open_in(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

static int made_up(char *pattern, int after, int flags)
{
    size_t length = strlen(pattern);
    for (int attempt = 0; length >= (size_t)after + 6 && attempt < 1000; attempt++) {
        static _Atomic uint64_t last;
        uint64_t number = ++last * 2654435761u ^ (uint64_t)getpid() << 16;
        for (int place = 0; place < 6; place++, number /= 26) pattern[length - after - 6 + place] = 'a' + number % 26;
        int file = open_in(AT_FDCWD, pattern, O_RDWR | O_CREAT | O_EXCL | flags, 0600);
        if (file >= 0 || errno != EEXIST) return file;
    }
    errno = EINVAL;
    return -1;
}

int mkstemp(char *pattern) { return made_up(pattern, 0, 0); }
int mkstemp64(char *pattern) { return made_up(pattern, 0, 0); }
int mkostemp(char *pattern, int flags) { return made_up(pattern, 0, flags); }
int mkostemp64(char *pattern, int flags) { return made_up(pattern, 0, flags); }
int mkstemps(char *pattern, int after) { return made_up(pattern, after, 0); }
int mkostemps(char *pattern, int after, int flags) { return made_up(pattern, after, flags); }

#define STREAM(function) \
    FILE *function(const char *path, const char *mode) { \
        REAL(function); \
        char room[PATH_MAX]; \
        const char *name = strpbrk(mode, "wa+") ? inside(AT_FDCWD, path, room) : NULL; \
        if (name) { LOCKED; append_names(UNKNOWN, 0, name, #function); UNLOCK; } \
        return real(path, mode); }
STREAM(fopen)
STREAM(fopen64)

int close(int file) { REAL(close); opened(file, 0); return real(file); }

static int copied(int from, int to) { opened(to, from >= 0 && from < DESCRIPTORS ? known[from] : 0); return to; }
int dup(int file) { REAL(dup); return copied(file, real(file)); }
int dup2(int file, int to) { REAL(dup2); return copied(file, real(file, to)); }
int dup3(int file, int to, int flags) { REAL(dup3); return copied(file, real(file, to, flags)); }

#define CONTROL(function) \
    int function(int file, int command, ...) { \
        static int (*real)(int, int, ...); \
        if (!real) real = dlsym(RTLD_NEXT, #function); \
        va_list more; va_start(more, command); void *argument = va_arg(more, void *); va_end(more); \
        int result = real(file, command, argument); \
        return command == F_DUPFD || command == F_DUPFD_CLOEXEC ? copied(file, result) : result; }
CONTROL(fcntl)
CONTROL(fcntl64)

/* Writing */

static void answering(int socket, const struct iovec *parts, int count)
{
    if (!head) return;
    LOCKED;
    append_parts(ANSWER, socket, 0, 0, parts, count, MOST_OF_ANSWER);
    UNLOCK;
}

static ssize_t write_parts(int file, const struct iovec *parts, int count, off_t offset)
{
    static ssize_t (*real)(int, const struct iovec *, int), (*real_at)(int, const struct iovec *, int, off_t);
    if (!real) { real_at = dlsym(RTLD_NEXT, "pwritev"); real = dlsym(RTLD_NEXT, "writev"); }
    struct stat found;
    ino_t inode = recorded(file, &found);
    if (!inode) {
        if (head && offset < 0 && fstat(file, &found) == 0 && S_ISSOCK(found.st_mode)) answering(file, parts, count);
        return offset < 0 ? real(file, parts, count) : real_at(file, parts, count, offset);
    }
    size_t size = 0;
    for (int part = 0; part < count; part++) size += parts[part].iov_len;
    LOCKED;
    fstat(file, &found);
    int appends = fcntl(file, F_GETFL) & O_APPEND;
    off_t at = appends ? found.st_size : offset < 0 ? lseek(file, 0, SEEK_CUR) : offset;
    ssize_t done = -1;
    if (!is_full(size)) done = offset < 0 ? real(file, parts, count) : real_at(file, parts, count, offset);
    int reason = errno;
    if (done > 0) append_parts(WRITE, inode, at, done, parts, count, done);
    UNLOCK;
    errno = reason;
    return done;
}

static ssize_t write_bytes(int file, const void *bytes, size_t size, off_t offset)
{
    struct iovec part = { (void *)bytes, size };
    return write_parts(file, &part, 1, offset);
}

ssize_t write(int file, const void *bytes, size_t size) { return write_bytes(file, bytes, size, -1); }
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { return write_bytes(file, bytes, size, at); }
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) { return write_bytes(file, bytes, size, at); }
ssize_t writev(int file, const struct iovec *parts, int count) { return write_parts(file, parts, count, -1); }
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at)
{
    return write_parts(file, parts, count, at);
}
ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t at)
{
    return write_parts(file, parts, count, at);
}
ssize_t pwritev2(int file, const struct iovec *parts, int count, off_t at, int flags)
{
    (void)flags;
    return write_parts(file, parts, count, at);
}
ssize_t pwritev64v2(int file, const struct iovec *parts, int count, off64_t at, int flags)
{
    return pwritev2(file, parts, count, at, flags);
}

ssize_t send(int file, const void *bytes, size_t size, int flags)
{
    REAL(send);
    struct iovec part = { (void *)bytes, size };
    answering(file, &part, 1);
    return real(file, bytes, size, flags);
}

ssize_t sendmsg(int file, const struct msghdr *message, int flags)
{
    REAL(sendmsg);
    answering(file, message->msg_iov, message->msg_iovlen);
    return real(file, message, flags);
}

/* What the kernel copied into a file is read back from it. */
static void append_copied(int file, ino_t inode, off_t at, ssize_t size)
{
    static ssize_t (*real)(int, void *, size_t, off_t);
    if (!real) real = dlsym(RTLD_NEXT, "pread");
    char path[64], *bytes = malloc(size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    int again = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    if (bytes && again >= 0 && real(again, bytes, size, at) == size) append(WRITE, inode, at, size, bytes, size);
    else append_names(UNKNOWN, inode, "a copy", "");
    if (again >= 0) syscall(SYS_close, again);
    free(bytes);
}

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t size, unsigned flags)
{
    REAL(copy_file_range);
    struct stat found;
    ino_t inode = recorded(to, &found);
    if (!inode) return real(from, from_at, to, to_at, size, flags);
    LOCKED;
    off_t at = to_at ? *to_at : lseek(to, 0, SEEK_CUR);
    ssize_t done = is_full(size) ? -1 : real(from, from_at, to, to_at, size, flags);
    int reason = errno;
    if (done > 0) append_copied(to, inode, at, done);
    UNLOCK;
    errno = reason;
    return done;
}

ssize_t sendfile(int to, int from, off_t *from_at, size_t size)
{
    REAL(sendfile);
    struct stat found;
    ino_t inode = recorded(to, &found);
    if (!inode) return real(to, from, from_at, size);
    LOCKED;
    off_t at = lseek(to, 0, SEEK_CUR);
    ssize_t done = is_full(size) ? -1 : real(to, from, from_at, size);
    int reason = errno;
    if (done > 0) append_copied(to, inode, at, done);
    UNLOCK;
    errno = reason;
    return done;
}
ssize_t sendfile64(int to, int from, off64_t *from_at, size_t size) { return sendfile(to, from, from_at, size); }

int ftruncate(int file, off_t length)
{
    REAL(ftruncate);
    struct stat found;
    ino_t inode = recorded(file, &found);
    if (!inode) return real(file, length);
    LOCKED;
    int result = real(file, length), reason = errno;
    if (result == 0) append(TRUNCATE, inode, length, 0, "", 0);
    UNLOCK;
    errno = reason;
    return result;
}
int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }

int truncate(const char *path, off_t length)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return -1;
    int result = ftruncate(file, length), reason = errno;
    close(file);
    errno = reason;
    return result;
}
int truncate64(const char *path, off64_t length) { return truncate(path, length); }

int fallocate(int file, int mode, off_t offset, off_t length)
{
    REAL(fallocate);
    struct stat found, after;
    ino_t inode = recorded(file, &found);
    if (!inode) return real(file, mode, offset, length);
    LOCKED;
    int result = is_full(length) ? -1 : real(file, mode, offset, length), reason = errno;
    if (result == 0 && mode) append_names(UNKNOWN, inode, "fallocate", "");
    else if (result == 0 && fstat(file, &after) == 0) append(TRUNCATE, inode, after.st_size, 0, "", 0);
    UNLOCK;
    errno = reason;
    return result;
}
int fallocate64(int file, int mode, off64_t offset, off64_t length) { return fallocate(file, mode, offset, length); }
int posix_fallocate(int file, off_t offset, off_t length) { return fallocate(file, 0, offset, length) ? errno : 0; }
int posix_fallocate64(int file, off64_t offset, off64_t length) { return posix_fallocate(file, offset, length); }

#define MAPPING(function, offset_type) \
    void *function(void *at, size_t size, int protection, int flags, int file, offset_type offset) { \
        REAL(function); \
        struct stat found; \
        ino_t inode = flags & MAP_SHARED && protection & PROT_WRITE ? recorded(file, &found) : 0; \
        if (inode) { LOCKED; append(MAPPED, inode, offset + size, 0, "", 0); UNLOCK; } \
        return real(at, size, protection, flags, file, offset); }
MAPPING(mmap, off_t)
MAPPING(mmap64, off64_t)

/* Syncing */

static int synced(int file, int (*real)(int), int is_data)
{
    struct stat found;
    ino_t inode = recorded(file, &found);
    if (!inode) return real(file);
    LOCKED;
    uint64_t beginning = append(SYNC_BEGIN, inode, 0, is_data, "", 0);
    int is_bad = head->bad_syncs > 0;
    if (is_bad) head->bad_syncs--;
    UNLOCK;
    int result = is_bad ? -1 : real(file), reason = is_bad ? (int)head->bad_sync_errno : errno;
    LOCKED;
    append(SYNC_END, inode, beginning, result, "", 0);
    UNLOCK;
    errno = reason;
    return result;
}

int fsync(int file) { REAL(fsync); return synced(file, real, 0); }
int fdatasync(int file) { REAL(fdatasync); return synced(file, real, 1); }

/* Names */

static int renamed(int from_at, const char *from, int to_at, const char *to, unsigned flags)
{
    static int (*real)(int, const char *, int, const char *, unsigned);
    if (!real) real = dlsym(RTLD_NEXT, "renameat2");
    char from_room[PATH_MAX], to_room[PATH_MAX];
    const char *old = inside(from_at, from, from_room), *new = inside(to_at, to, to_room);
    if (!old && !new) return real(from_at, from, to_at, to, flags);
    LOCKED;
    int result = real(from_at, from, to_at, to, flags), reason = errno;
    enum kind kind = old && new && !(flags & ~RENAME_NOREPLACE) ? RENAME : UNKNOWN;
    if (result == 0) append_names(kind, 0, old ? old : "", new ? new : "");
    UNLOCK;
    errno = reason;
    return result;
}

int rename(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int from_at, const char *from, int to_at, const char *to) { return renamed(from_at, from, to_at, to, 0); }
int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags)
{
    return renamed(from_at, from, to_at, to, flags);
}

int unlinkat(int at, const char *path, int flags)
{
    REAL(unlinkat);
    char room[PATH_MAX];
    const char *name = inside(at, path, room);
    if (!name) return real(at, path, flags);
    LOCKED;
    int result = real(at, path, flags), reason = errno;
    if (result == 0) append_names(flags & AT_REMOVEDIR ? RMDIR : UNLINK, 0, name, "");
    UNLOCK;
    errno = reason;
    return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path)
{
    int result = unlink(path);
    return result != 0 && (errno == EISDIR || errno == EPERM) ? rmdir(path) : result;
}

int linkat(int from_at, const char *from, int to_at, const char *to, int flags)
{
    REAL(linkat);
    char from_room[PATH_MAX], to_room[PATH_MAX];
    const char *old = inside(from_at, from, from_room), *new = inside(to_at, to, to_room);
    if (!new) return real(from_at, from, to_at, to, flags);
    LOCKED;
    int result = real(from_at, from, to_at, to, flags), reason = errno;
    if (result == 0) append_names(old && !flags ? LINK : UNKNOWN, 0, old ? old : "", new);
    UNLOCK;
    errno = reason;
    return result;
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int symlinkat(const char *target, int at, const char *path)
{
    REAL(symlinkat);
    char room[PATH_MAX];
    const char *name = inside(at, path, room);
    if (name) { LOCKED; append_names(UNKNOWN, 0, name, "symlink"); UNLOCK; }
    return real(target, at, path);
}
int symlink(const char *target, const char *path) { return symlinkat(target, AT_FDCWD, path); }

int mkdirat(int at, const char *path, mode_t mode)
{
    REAL(mkdirat);
    char room[PATH_MAX];
    const char *name = inside(at, path, room);
    if (!name || !name[0]) return real(at, path, mode);
    LOCKED;
    struct stat made;
    int result = real(at, path, mode), reason = errno;
    if (result == 0 && fstatat(at, path, &made, 0) == 0) append_names(MKDIR, made.st_ino, name, "");
    UNLOCK;
    errno = reason;
    return result;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
