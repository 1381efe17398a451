/*
 * A disk that takes its time: preloaded into a program, makes each fsync and fdatasync take SYNC_US microseconds longer
 * (1000 unless the environment says otherwise), so that a measurement on a fast disk tells something about a slow one.
 *
 *     cc -O2 -shared -fPIC -o slowsync.so slowsync.c -ldl
 *     SYNC_US=1000 LD_PRELOAD=./slowsync.so program
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>

typedef int synchronise(int file);

static void wait_longer(void)
{
    const char *given = getenv("SYNC_US");
    long microseconds = given ? strtol(given, NULL, 10) : 1000;
    struct timespec rest = {microseconds / 1000000, microseconds % 1000000 * 1000};
    while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {
    }
}

static int slowly(const char *name, int file)
{
    synchronise *real = (synchronise *)dlsym(RTLD_NEXT, name);
    if (real == NULL) {
        errno = ENOSYS;
        return -1;
    }
    wait_longer();
    return real(file);
}

int fsync(int file) { return slowly("fsync", file); }

int fdatasync(int file) { return slowly("fdatasync", file); }
