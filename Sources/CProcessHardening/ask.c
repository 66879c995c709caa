#define _POSIX_C_SOURCE 200809L
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CProcessHardening.h"
#include "signals.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGALRM, SIGCONT};
enum { WATCHED = sizeof watched / sizeof *watched };
static int pipe_ends[2];

static void note(int number) { cph_leave_signal(pipe_ends[1], number); }

/* What the parent chose to ignore, as `nohup` does, stays ignored. */
static void watch(struct sigaction *before) {
  for (int i = 0; i < WATCHED; i++) {
    struct sigaction ours = {.sa_handler = note};
    sigaction(watched[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN && !cph_is_watched(watched[i])) sigaction(watched[i], &ours, NULL);
  }
}

static void unwatch(const struct sigaction *before) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &before[i], NULL);
}

static void say(const char *text) {
  ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
  (void)ignored;
}

/* In the background this stops the process, for no handler of ours is there then. */
static void begin(const struct termios *silent, const char *question, struct sigaction *before) {
  while (tcsetattr(STDIN_FILENO, TCSAFLUSH, silent) != 0 && errno == EINTR) continue;
  watch(before);
  say(question);
}

static void end(const struct termios *usual, const struct sigaction *before) {
  while (tcsetattr(STDIN_FILENO, TCSADRAIN, usual) != 0 && errno == EINTR) continue;
  say("\n");
  unwatch(before);
}

/* Has this signal its usual effect, on a terminal as it was; returns when the process goes on. */
static void obey(int number) {
  unsigned char rest[64];
  raise(number);
  while (read(pipe_ends[0], rest, sizeof rest) > 0) continue;
}

/* Returns the number of a signal that came, 0 when there is something to read. */
static int wait_for_input(void) {
  struct pollfd both[] = {{.fd = pipe_ends[0], .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
  unsigned char number;
  for (;;) {
    if (poll(both, 2, -1) < 0 && errno != EINTR) return 0;
    if (read(pipe_ends[0], &number, 1) == 1) return number;
    if (both[1].revents) return 0;
  }
}

static long read_line(char *answer, size_t capacity) {
  ssize_t count;
  do count = read(STDIN_FILENO, answer, capacity);
  while (count < 0 && errno == EINTR);
  if (count <= 0) return -1;
  return answer[count - 1] == '\n' ? count - 1 : count;
}

static long ask(const char *question, char *answer, size_t capacity, const struct termios *usual) {
  struct termios silent = *usual;
  struct sigaction before[WATCHED];
  silent.c_lflag &= ~(tcflag_t)ECHO;
  silent.c_lflag |= ICANON | ISIG;
  for (;;) {
    begin(&silent, question, before);
    int number = wait_for_input();
    long length = number == 0 ? read_line(answer, capacity) : 0;
    end(usual, before);
    if (number == 0) return length;
    if (number != SIGCONT) obey(number);
  }
}

long cph_ask(const char *question, char *answer, size_t capacity) {
  struct termios usual;
  sigset_t none, mask;
  if (tcgetattr(STDIN_FILENO, &usual) != 0 || !cph_open_signal_pipe(pipe_ends)) return -1;
  sigemptyset(&none);
  /* A worker of Dispatch blocks signals; then the terminal could not stop this process in the background. */
  pthread_sigmask(SIG_SETMASK, &none, &mask);
  long length = ask(question, answer, capacity, &usual);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  return length;
}

void cph_erase(void *bytes, size_t count) {
  volatile unsigned char *byte = bytes;
  while (count-- > 0) *byte++ = 0;
}
