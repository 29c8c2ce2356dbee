/* Preloaded into a process: once the file HOLDFAST_PULLED is there, whatever lies under HOLDFAST_STICK answers EIO, as a
   device does that was pulled out while it was mounted. With HOLDFAST_CACHE set the system still takes writes into its
   memory, and only bringing them to the device fails. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int is_pulled(void) {
  const char *trigger = getenv("HOLDFAST_PULLED");
  int before = errno, pulled = trigger && access(trigger, F_OK) == 0;
  errno = before;
  return pulled;
}

static int is_there(const char *path) {
  const char *stick = getenv("HOLDFAST_STICK");
  return stick && path && strncmp(path, stick, strlen(stick)) == 0;
}

static int fails(int fd) {
  char link[64], path[4096];
  if (!is_pulled()) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int before = errno;
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = before;
  if (length < 0) return 0;
  path[length] = 0;
  if (!is_there(path)) return 0;
  errno = EIO;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define CACHED (getenv("HOLDFAST_CACHE") != NULL)
#define MEMORY(type, name, parameters, arguments) \
  type name parameters { return !CACHED && fails(fd) ? -1 : REAL(name) arguments; }
#define DEVICE(type, name, parameters, arguments) \
  type name parameters { return fails(fd) ? -1 : REAL(name) arguments; }

MEMORY(ssize_t, read, (int fd, void *to, size_t size), (fd, to, size))
MEMORY(ssize_t, pread, (int fd, void *to, size_t size, off_t at), (fd, to, size, at))
MEMORY(ssize_t, pread64, (int fd, void *to, size_t size, off64_t at), (fd, to, size, at))
MEMORY(ssize_t, write, (int fd, const void *from, size_t size), (fd, from, size))
MEMORY(ssize_t, pwrite, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at))
MEMORY(ssize_t, pwrite64, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at))
MEMORY(int, ftruncate, (int fd, off_t size), (fd, size))
MEMORY(int, ftruncate64, (int fd, off64_t size), (fd, size))
DEVICE(int, fsync, (int fd), (fd))
DEVICE(int, fdatasync, (int fd), (fd))

#define OPEN(name)                                              \
  int name(const char *path, int flags, ...) {                  \
    va_list more;                                               \
    va_start(more, flags);                                      \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                               \
    if (!CACHED && is_pulled() && is_there(path)) {             \
      errno = EIO;                                              \
      return -1;                                                \
    }                                                           \
    return REAL(name)(path, flags, mode);                       \
  }
OPEN(open)
OPEN(open64)
