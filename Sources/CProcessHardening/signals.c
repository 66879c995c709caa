/* Signals that ask a process to end, as bytes of a pipe. Dispatch has sources for signals, but on Linux one works only until the
   signal's action is changed for the first time. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <unistd.h>

#include "CProcessHardening.h"
#include "signals.h"

static int ends[2] = {-1, -1};
static struct sigaction before[NSIG];

void cph_leave_signal(int end, int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(end, &byte, 1);
  (void)written;
  errno = error;
}

bool cph_open_signal_pipe(int pair[2]) {
  if (pipe(pair) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(pair[i], F_SETFD, FD_CLOEXEC);
    fcntl(pair[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

static void note(int number) { cph_leave_signal(ends[1], number); }

/* A screen that was here before catches the key that stops a process; without one nobody would act on that. */
static void let_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &before[SIGTSTP]);
  if (before[SIGTSTP].sa_handler != SIG_IGN) sigaction(SIGTSTP, &standard, NULL);
}

int cph_watch_signals(const int *numbers, size_t count) {
  if (ends[0] < 0 && !cph_open_signal_pipe(ends)) return -1;
  let_stop();
  struct sigaction ours = {.sa_handler = note, .sa_flags = SA_RESTART};
  for (size_t i = 0; i < count; i++) {
    sigaction(numbers[i], NULL, &before[numbers[i]]);
    if (before[numbers[i]].sa_handler != SIG_IGN) sigaction(numbers[i], &ours, NULL);
  }
  return ends[0];
}

void cph_leave_signals(const int *numbers, size_t count) {
  for (size_t i = 0; i < count; i++) sigaction(numbers[i], &before[numbers[i]], NULL);
  sigaction(SIGTSTP, &before[SIGTSTP], NULL);
}

bool cph_is_watched(int number) {
  struct sigaction current;
  return sigaction(number, NULL, &current) == 0 && current.sa_handler == note;
}

int cph_take_signal(void) {
  unsigned char number;
  return read(ends[0], &number, 1) == 1 ? number : 0;
}
