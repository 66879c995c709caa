#define _DEFAULT_SOURCE 1
#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <pty.h>
#else
#include <util.h>
#endif

#include "emulator.h"

/* The child has the terminal and nothing else: a socket that it kept open would keep its port taken. */
static void close_other_files(void) {
#ifdef __linux__
  closefrom(STDERR_FILENO + 1);
#else
  for (int number = STDERR_FILENO + 1; number < getdtablesize(); number++) close(number);
#endif
}

static void become(const char *program, char *const *arguments, char *const *environment) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  close_other_files();
  execve(program, arguments, environment);
  _exit(127);
}

static bool launch(ct_terminal *terminal, const char *program, char *const *arguments, char *const *environment,
                   struct winsize size) {
  terminal->process = forkpty(&terminal->descriptor, NULL, NULL, &size);
  if (terminal->process == 0) become(program, arguments, environment);
  return terminal->process > 0;
}

/* The modes a new pseudo terminal has, whatever the program has done to its own meanwhile. */
static bool read_fresh_modes(struct termios *modes) {
  int descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return false;
  bool is_read = tcgetattr(descriptor, modes) == 0;
  close(descriptor);
  return is_read;
}

ct_terminal *ct_start(const char *program, char *const *arguments, char *const *environment, int columns, int rows) {
  ct_terminal *terminal = calloc(1, sizeof *terminal);
  if (!terminal) return NULL;
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  terminal->columns = columns > 0 ? columns : 80;
  terminal->rows = rows > 0 ? rows : 24;
  if (!read_fresh_modes(&terminal->modes_before) || !launch(terminal, program, arguments, environment, size)) {
    free(terminal);
    return NULL;
  }
  fcntl(terminal->descriptor, F_SETFL, O_NONBLOCK);
  ct_open_screen(terminal);
  return terminal;
}

void ct_hang_up(ct_terminal *terminal) {
  if (terminal->descriptor >= 0) close(terminal->descriptor);
  terminal->descriptor = -1;
}

void ct_free(ct_terminal *terminal) {
  ct_hang_up(terminal);
  if (!terminal->has_ended) {
    kill(terminal->process, SIGKILL);
    while (waitpid(terminal->process, NULL, 0) < 0 && errno == EINTR) continue;
  }
  vterm_free(terminal->emulator);
  free(terminal);
}

int ct_process(const ct_terminal *terminal) { return terminal->process; }

static bool wait_for(const ct_terminal *terminal, short what, int milliseconds) {
  struct pollfd watched = {.fd = terminal->descriptor, .events = what};
  return poll(&watched, 1, milliseconds) > 0;
}

bool ct_wait(const ct_terminal *terminal, int milliseconds) { return wait_for(terminal, POLLIN, milliseconds); }

long ct_read(ct_terminal *terminal, int milliseconds, uint8_t *bytes, size_t capacity) {
  if (!ct_wait(terminal, milliseconds)) return 0;
  ssize_t count = read(terminal->descriptor, bytes, capacity);
  if (count > 0) ct_show(terminal, bytes, (size_t)count);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return count > 0 ? count : -1;
}

void ct_write(ct_terminal *terminal, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal->descriptor, bytes, count);
    if (written < 0 && errno == EAGAIN && wait_for(terminal, POLLOUT, 10000)) continue;
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void ct_resize(ct_terminal *terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  terminal->columns = columns;
  terminal->rows = rows;
  ct_resize_screen(terminal);
  ioctl(terminal->descriptor, TIOCSWINSZ, &size);
}

void ct_signal(const ct_terminal *terminal, int number) {
  if (!terminal->has_ended) kill(terminal->process, number);
}

void ct_signal_foreground(const ct_terminal *terminal, int number) {
  pid_t leader = tcgetpgrp(terminal->descriptor);
  /* Nobody and the first process have another meaning to `kill`. */
  if (leader > 1) kill(leader, number);
}

bool ct_has_ended(ct_terminal *terminal, int *status) {
  int raw;
  if (!terminal->has_ended && waitpid(terminal->process, &raw, WNOHANG) == terminal->process) {
    terminal->has_ended = true;
    terminal->status = WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw);
  }
  *status = terminal->status;
  return terminal->has_ended;
}

bool ct_modes_are_restored(const ct_terminal *terminal) {
  struct termios now;
  const struct termios *before = &terminal->modes_before;
  if (tcgetattr(terminal->descriptor, &now) != 0) return false;
  return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag && now.c_cflag == before->c_cflag &&
         now.c_lflag == before->c_lflag && memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}

void ct_pause(int milliseconds) { poll(NULL, 0, milliseconds); }

int64_t ct_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
