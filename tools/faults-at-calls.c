/*
 * Lets a process die, or run out of disk, at an exact call that changes a file below a directory, so that the moment can be repeated.
 *
 *   gcc -shared -fPIC -O1 -o faults.so tools/faults-at-calls.c -ldl
 *   FAULTS_BELOW=/tmp/x/out FAULTS_LOG=/tmp/x/calls LD_PRELOAD=./faults.so java ...      lists the calls, one a line
 *   FAULTS_BELOW=/tmp/x/out FAULTS_HOW=kill FAULTS_AT=17 LD_PRELOAD=./faults.so java ... dies before the 17th call
 *   FAULTS_HOW=torn ...                                                                  dies in the middle of it, if it is a write
 *   FAULTS_HOW=full FAULTS_FOR=1000 ...                                                  that call and the next 999 find no room
 *   FAULTS_HOW=full-each FAULTS_BELOW=/tmp/x/out- ...                                    of the directories out-1, out-2, ... that a process fills in
 *                                                                                        turn, out-N finds no room from its N-th call on
 *   FAULTS_HOW=states FAULTS_STATES=/tmp/x/states ...                                    goes on, and leaves in states/N what a kill at the N-th
 *                                                                                        call would leave, in states/N-torn what one in the middle
 *                                                                                        of a write would; of equal calls on the same file in a row
 *                                                                                        the 1st, 2nd, 4th, 8th ...
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum how { NOTHING, KILL, TORN, FULL, FULL_EACH, STATES };
enum { GOES_ON, FAILS, IS_TORN, IS_COPIED_TORN };

static struct {
    const char *below;
    enum how how;
    long at;
    long length;
    int log;
    const char *states;
} plan = {.log = -1};

static long calls;
static char last[PATH_MAX + 16];
static long row;
static long directory;
static __thread long mine;
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
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
    plan.how = !how ? NOTHING : !strcmp(how, "kill") ? KILL : !strcmp(how, "torn") ? TORN : !strcmp(how, "full") ? FULL : !strcmp(how, "full-each") ? FULL_EACH : !strcmp(how, "states") ? STATES : NOTHING;
    plan.states = getenv("FAULTS_STATES");
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

/* Copies the directory as it is. */
static void copy(long count, const char *end) {
    char to[PATH_MAX];
    char *const arguments[] = {"cp", "-a", (char *)plan.below, to, NULL};
    char *const nothing[] = {"PATH=/usr/bin:/bin", NULL};
    pid_t child;
    int status = 0;
    struct stat there;
    snprintf(to, sizeof to, "%s/%ld%s", plan.states, count, end);
    if (stat(plan.below, &there)) {
        return;
    }
    if (posix_spawnp(&child, "cp", NULL, NULL, arguments, nothing) || waitpid(child, &status, 0) < 0 || status) {
        abort();
    }
}

/* Whether a call is the 1st, 2nd, 4th, 8th ... of equal ones in a row. */
static int is_new(const char *call, const char *path) {
    char now[PATH_MAX + 16];
    snprintf(now, sizeof now, "%s %s", call, path);
    row = strcmp(now, last) ? 1 : row + 1;
    strcpy(last, now);
    return (row & (row - 1)) == 0;
}

/* Whether a call has no room: the N-th of directory N, and those that follow. */
static int finds_no_room(const char *path) {
    long number = strtol(path + strlen(plan.below), NULL, 10);
    calls = number == directory ? calls + 1 : 1;
    directory = number;
    return calls >= number;
}

/* Counts a call; says whether it must find no room, or the process must die within it. */
static int fate(const char *call, const char *path) {
    if (plan.how == FULL_EACH) {
        return finds_no_room(path) ? FAILS : GOES_ON;
    }
    long count = __sync_add_and_fetch(&calls, 1);
    mine = count;
    if (plan.log >= 0) {
        dprintf(plan.log, "%s %s\n", call, path + strlen(plan.below));
    }
    if (plan.how == STATES && is_new(call, path)) {
        copy(count, "");
        return strcmp(call, "write") ? GOES_ON : IS_COPIED_TORN;
    }
    if (plan.how == KILL && count == plan.at) {
        die();
    }
    if (plan.how == TORN && count == plan.at) {
        if (strcmp(call, "write")) {
            die();
        }
        return IS_TORN;
    }
    if (plan.how == FULL && count >= plan.at && count < plan.at + plan.length) {
        return FAILS;
    }
    return GOES_ON;
}

/* The same while no other thread changes anything. */
static int fate_of(const char *call, const char *path) {
    pthread_mutex_lock(&one);
    int found = fate(call, path);
    pthread_mutex_unlock(&one);
    return found;
}

#define FAIL_IF_FULL(call, path)          \
    if (concerns(path) && fate_of(call, path) == FAILS) { \
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

#define WRITE(name, offset_parameter, offset_argument, more_argument)                                     \
    ssize_t name(int file, const void *bytes, size_t count offset_parameter) {                            \
        ssize_t (*real)(int, const void *, size_t offset_parameter) = dlsym(RTLD_NEXT, #name);            \
        char path[PATH_MAX];                                                                              \
        if (file > 2 && file != plan.log && path_of(file, path)) {                                        \
            switch (fate_of("write", path)) {                                                             \
                case FAILS: errno = ENOSPC; return -1;                                                    \
                case IS_TORN: real(file, bytes, count / 2 offset_argument); die(); break;                 \
                case IS_COPIED_TORN: {                                                                    \
                    size_t half = count / 2;                                                              \
                    if (half == 0 || real(file, bytes, half offset_argument) != (ssize_t)half) {          \
                        break;                                                                            \
                    }                                                                                     \
                    pthread_mutex_lock(&one);                                                             \
                    copy(mine, "-torn");                                                                  \
                    pthread_mutex_unlock(&one);                                                           \
                    ssize_t rest = real(file, (const char *)bytes + half, count - half more_argument);    \
                    return rest < 0 ? rest : (ssize_t)half + rest;                                        \
                }                                                                                         \
            }                                                                                             \
        }                                                                                                 \
        return real(file, bytes, count offset_argument);                                                  \
    }
#define COMMA ,
WRITE(write, , , )
WRITE(pwrite, COMMA off_t offset, COMMA offset, COMMA offset + (off_t)half)
WRITE(pwrite64, COMMA off64_t offset, COMMA offset, COMMA offset + (off64_t)half)

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
        fate_of("unlink", path); /* needs no room, so it succeeds on a full disk */
    }
    return NEXT(int (*)(const char *), "unlink")(path);
}

int rmdir(const char *path) {
    if (concerns(path)) {
        fate_of("rmdir", path);
    }
    return NEXT(int (*)(const char *), "rmdir")(path);
}

int mkdir(const char *path, mode_t mode) {
    FAIL_IF_FULL("mkdir", path)
    return NEXT(int (*)(const char *, mode_t), "mkdir")(path, mode);
}
