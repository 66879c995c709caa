#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "door.h"

/* Where a frame is kept; -1 where there is no file to be had, so that ncurses writes to the terminal itself. */
static int frame = -1;
static char *bytes;
static size_t capacity;

static int open_file(void) {
#ifdef __linux__
  int file = memfd_create("frame", MFD_CLOEXEC);
  if (file >= 0) return file;
#endif
  return cc_open_nameless_file();
}

static void exchange(int descriptor, int target) {
#ifdef __linux__
  dup3(target, descriptor, O_CLOEXEC);
#else
  dup2(target, descriptor);
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
#endif
}

void cc_begin_frame(int descriptor) {
  if (frame < 0) frame = open_file();
  if (frame < 0) return;
  lseek(frame, 0, SEEK_SET);
  exchange(descriptor, frame);
}

/* Whether there is room for so many bytes. */
static bool reserve(size_t count) {
  if (count <= capacity) return true;
  char *larger = realloc(bytes, count);
  if (!larger) return false;
  bytes = larger;
  capacity = count;
  return true;
}

void cc_end_frame(int descriptor, const char *before, const char *after) {
  if (frame < 0) return;
  off_t length = lseek(frame, 0, SEEK_CUR);
  exchange(descriptor, STDOUT_FILENO);
  size_t start = strlen(before), count = length > 0 ? (size_t)length : 0, end = strlen(after);
  if (count == 0 || !reserve(start + count + end)) return;
  memcpy(bytes, before, start);
  if (pread(frame, bytes + start, count, 0) != length) return;
  memcpy(bytes + start + count, after, end);
  cc_write_all(STDOUT_FILENO, bytes, start + count + end);
}
