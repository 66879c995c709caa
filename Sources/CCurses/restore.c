#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "door.h"

static struct termios terminal_before;
static char sequences[512];
static size_t sequences_length;
static atomic_bool screen_is_up;
static int error_file = -1;
static int error_terminal = -1;

void cc_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written <= 0) continue;
    bytes += written;
    count -= (size_t)written;
  }
}

void cc_remember_terminal(void) {
  static bool is_registered;
  sequences_length = 0;
  /* In the background setting them stops this process, before it has written anything; what they are is asked again
     afterwards. */
  if (tcgetattr(STDIN_FILENO, &terminal_before) == 0) tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
  tcgetattr(STDIN_FILENO, &terminal_before);
  if (!is_registered) atexit(cc_restore_at_once);
  is_registered = true;
}

void cc_remember_sequence(const char *sequence) {
  while (sequence && *sequence && sequences_length < sizeof sequences) {
    const char *end = strncmp(sequence, "$<", 2) == 0 ? strchr(sequence, '>') : NULL;
    if (end)
      sequence = end + 1;
    else
      sequences[sequences_length++] = *sequence++;
  }
}

static int open_nameless_file_in(const char *folder) {
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/terminal-XXXXXX", folder);
  if (length < 0 || (size_t)length >= sizeof path) return -1;
  int file = mkstemp(path);
  if (file >= 0) unlink(path);
  return file;
}

int cc_open_nameless_file(void) {
  const char *folder = getenv("TMPDIR");
  int file = folder && *folder ? open_nameless_file_in(folder) : -1;
  if (file < 0) file = open_nameless_file_in("/tmp");
  if (file >= 0) fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}

static void open_error_file(void) {
  error_file = cc_open_nameless_file();
  if (error_file < 0) return;
  fcntl(error_file, F_SETFL, O_APPEND);
  error_terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
}

void cc_screen_is_up(void) {
  screen_is_up = true;
  if (error_file < 0 && isatty(STDERR_FILENO)) open_error_file();
  if (error_terminal >= 0) dup2(error_file, STDERR_FILENO);
}

bool cc_has_screen(void) { return screen_is_up; }

/* Only calls that are safe in a signal handler. Where the terminal takes no bytes for a second, nobody reads them. */
static void show_errors(void) {
  if (error_terminal < 0) return;
  struct pollfd watched = {.fd = error_terminal, .events = POLLOUT};
  dup2(error_terminal, STDERR_FILENO);
  char bytes[1024];
  off_t shown = 0;
  for (ssize_t got; (got = pread(error_file, bytes, sizeof bytes, shown)) > 0; shown += got) {
    if (poll(&watched, 1, 1000) != 1) break;
    cc_write_all(STDERR_FILENO, bytes, (size_t)got);
  }
  if (shown > 0 && ftruncate(error_file, 0) != 0) return;
}

void cc_screen_is_left(void) {
  screen_is_up = false;
  show_errors();
}

void cc_restore_at_once(void) {
  if (!atomic_exchange(&screen_is_up, false)) return;
  cc_write_all(STDOUT_FILENO, sequences, sequences_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
  show_errors();
}
