#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "door.h"

#define CRASH_STACK_SIZE (64 * 1024)
/* How long a terminal that takes no bytes holds up the end of the program, in seconds. */
#define PATIENCE 3

static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT};
static struct sigaction before_crash[NSIG];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t is_writing, ending;

void cc_begin_writing(void) {
  is_writing = true;
  if (ending) alarm(PATIENCE);
}

void cc_end_writing(void) {
  is_writing = false;
  if (ending) alarm(0);
}

/* Ends the process at once: whatever must outlive it has been written down by then. The flag is the terminal's, not this
   process's, so that whoever has it next must not find it. */
static void give_up(int number) {
  (void)number;
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  cc_restore_at_once();
  fcntl(STDOUT_FILENO, F_SETFL, flags);
  _exit(128 + ending);
}

void cc_note_signal(int number) {
  int saved = errno;
  if (number == SIGTERM || number == SIGHUP || number == SIGINT) {
    ending = number;
    if (is_writing) alarm(PATIENCE);
  }
  unsigned char byte = (unsigned char)number;
  /* A full pipe holds enough news already. */
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void note_crash(int number) {
  cc_restore_at_once();
  sigaction(number, &before_crash[number], NULL);
  raise(number);
}

static bool open_pipe(void) {
  if (pipe(pipe_ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

static bool is_ignored(int number) {
  struct sigaction present;
  return sigaction(number, NULL, &present) == 0 && present.sa_handler == SIG_IGN;
}

/* What the parent chose to ignore, as `nohup` does, stays ignored. */
static void watch(int number, struct sigaction ours, struct sigaction *before) {
  if (!is_ignored(number)) sigaction(number, &ours, before);
}

int cc_watch_signals(void) {
  if (pipe_ends[0] >= 0) return pipe_ends[0];
  if (!open_pipe()) return -1;
  struct sigaction note = {.sa_handler = cc_note_signal, .sa_flags = SA_RESTART};
  for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) watch(watched[i], note, NULL);
  struct sigaction last = {.sa_handler = give_up};
  sigaction(SIGALRM, &last, NULL);
  struct sigaction crash = {.sa_handler = note_crash, .sa_flags = SA_ONSTACK};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    watch(crashes[i], crash, &before_crash[crashes[i]]);
  cc_use_crash_stack();
  return pipe_ends[0];
}

void cc_use_crash_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = malloc(CRASH_STACK_SIZE), .ss_size = CRASH_STACK_SIZE};
  if (ours.ss_sp) sigaltstack(&ours, NULL);
}

void cc_accept_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
}

bool cc_can_stop(void) { return !is_ignored(SIGTSTP); }

void cc_stop_process(void) {
  if (!cc_can_stop()) return;
  struct sigaction ours, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &standard, &ours);
  /* To this thread, so that the process has stopped before the call returns. */
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
