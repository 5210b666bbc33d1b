/*
 * Lets a process die, or run out of disk, at an exact call that changes a file below a directory, so that the moment can be repeated.
 *
 *   gcc -shared -fPIC -O1 -o faults.so tools/faults-at-calls.c -ldl
 *   FAULTS_BELOW=/tmp/x/out FAULTS_LOG=/tmp/x/calls LD_PRELOAD=./faults.so java ...      lists the calls, one a line
 *   FAULTS_BELOW=/tmp/x/out FAULTS_HOW=kill FAULTS_AT=17 LD_PRELOAD=./faults.so java ... dies before the 17th call
 *   FAULTS_HOW=torn ...                                                                  dies in the middle of it, if it is a write
 *   FAULTS_HOW=full FAULTS_FOR=1000 ...                                                  that call and the next 999 find no room
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum how { NOTHING, KILL, TORN, FULL };

static struct {
    const char *below;
    enum how how;
    long at;
    long length;
    int log;
} plan = {.log = -1};

static long calls;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

static long number(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text ? strtol(text, NULL, 10) : otherwise;
}

static void read_plan(void) {
    const char *how = getenv("FAULTS_HOW");
    const char *log = getenv("FAULTS_LOG");
    plan.below = getenv("FAULTS_BELOW");
    plan.how = !how ? NOTHING : !strcmp(how, "kill") ? KILL : !strcmp(how, "torn") ? TORN : !strcmp(how, "full") ? FULL : NOTHING;
    plan.at = number("FAULTS_AT", 0);
    plan.length = number("FAULTS_FOR", 1);
    if (log) {
        plan.log = NEXT(int (*)(const char *, int, ...), "open")(log, O_CREAT | O_WRONLY | O_APPEND, 0644);
    }
}

static int concerns(const char *path) {
    pthread_once(&once, read_plan);
    return plan.below && path && strncmp(path, plan.below, strlen(plan.below)) == 0;
}

/* The path of an open file; 0 if it does not concern the directory. */
static int path_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) {
        return 0;
    }
    path[length] = 0;
    return concerns(path);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) {
        pause();
    }
}

/* Counts a call; returns 1 if it must find no room, 2 if the process must die within it. */
static int fate(const char *call, const char *path) {
    long count = __sync_add_and_fetch(&calls, 1);
    if (plan.log >= 0) {
        dprintf(plan.log, "%s %s\n", call, path + strlen(plan.below));
    }
    if (plan.how == KILL && count == plan.at) {
        die();
    }
    if (plan.how == TORN && count == plan.at) {
        if (strcmp(call, "write")) {
            die();
        }
        return 2;
    }
    if (plan.how == FULL && count >= plan.at && count < plan.at + plan.length) {
        return 1;
    }
    return 0;
}

#define FAIL_IF_FULL(call, path)          \
    if (concerns(path) && fate(call, path)) { \
        errno = ENOSPC;                   \
        return -1;                        \
    }

static int writes(int flags) {
    return (flags & O_ACCMODE) != O_RDONLY;
}

#define OPEN(name)                                                                   \
    int name(const char *path, int flags, ...) {                                     \
        mode_t mode = 0;                                                             \
        if (flags & (O_CREAT | O_TMPFILE)) {                                         \
            va_list rest;                                                            \
            va_start(rest, flags);                                                   \
            mode = va_arg(rest, mode_t);                                             \
            va_end(rest);                                                            \
        }                                                                            \
        if (writes(flags)) {                                                         \
            FAIL_IF_FULL("open", path)                                               \
        }                                                                            \
        return NEXT(int (*)(const char *, int, ...), #name)(path, flags, mode);      \
    }
OPEN(open)
OPEN(open64)

#define WRITE(name, offset_parameter, offset_argument)                                                    \
    ssize_t name(int file, const void *bytes, size_t count offset_parameter) {                            \
        ssize_t (*real)(int, const void *, size_t offset_parameter) = dlsym(RTLD_NEXT, #name);            \
        char path[PATH_MAX];                                                                              \
        if (file > 2 && file != plan.log && path_of(file, path)) {                                        \
            switch (fate("write", path)) {                                                                \
                case 1: errno = ENOSPC; return -1;                                                        \
                case 2: real(file, bytes, count / 2 offset_argument); die();                              \
            }                                                                                             \
        }                                                                                                 \
        return real(file, bytes, count offset_argument);                                                  \
    }
#define COMMA ,
WRITE(write, , )
WRITE(pwrite, COMMA off_t offset, COMMA offset)
WRITE(pwrite64, COMMA off64_t offset, COMMA offset)

#define ON_FILE(name, call, parameter, argument)                                    \
    int name(int file parameter) {                                                  \
        char path[PATH_MAX];                                                        \
        if (path_of(file, path)) {                                                  \
            FAIL_IF_FULL(call, path)                                                \
        }                                                                           \
        return NEXT(int (*)(int parameter), #name)(file argument);                  \
    }
ON_FILE(ftruncate, "truncate", COMMA off_t length, COMMA length)
ON_FILE(ftruncate64, "truncate", COMMA off64_t length, COMMA length)
ON_FILE(fsync, "sync", , )
ON_FILE(fdatasync, "sync", , )

int rename(const char *from, const char *to) {
    FAIL_IF_FULL("rename", to)
    return NEXT(int (*)(const char *, const char *), "rename")(from, to);
}

int unlink(const char *path) {
    if (concerns(path)) {
        fate("unlink", path); /* needs no room, so it succeeds on a full disk */
    }
    return NEXT(int (*)(const char *), "unlink")(path);
}

int rmdir(const char *path) {
    if (concerns(path)) {
        fate("rmdir", path);
    }
    return NEXT(int (*)(const char *), "rmdir")(path);
}

int mkdir(const char *path, mode_t mode) {
    FAIL_IF_FULL("mkdir", path)
    return NEXT(int (*)(const char *, mode_t), "mkdir")(path, mode);
}
