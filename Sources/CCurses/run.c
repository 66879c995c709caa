#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "door.h"

#ifdef __APPLE__
#define CLOSE_OTHER_FILES POSIX_SPAWN_CLOEXEC_DEFAULT
#else
#define CLOSE_OTHER_FILES 0
#endif

/* How long what was asked to end has for it, in steps of so many milliseconds. */
enum { GRACE_STEPS = 100, GRACE_STEP = 20 };

/* The program's connections and files are its own: a child gets the terminal and nothing else. */
static void keep_terminal_only(posix_spawn_file_actions_t *files) {
#ifdef __APPLE__
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
    posix_spawn_file_actions_addinherit_np(files, stream);
#else
  posix_spawn_file_actions_addclosefrom_np(files, STDERR_FILENO + 1);
#endif
}

/* Before the child can do anything, where the C library knows how; elsewhere it may have to wait for the terminal. */
static void take_terminal_first(posix_spawn_file_actions_t *files) {
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 35)
  if (tcgetpgrp(STDIN_FILENO) >= 0) posix_spawn_file_actions_addtcsetpgrp_np(files, STDIN_FILENO);
#else
  (void)files;
#endif
}

static int spawn(pid_t *child, const char *const *arguments, const char *const *environment) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;
  sigset_t standard, unblocked;
  posix_spawnattr_init(&attributes);
  sigemptyset(&standard);
  /* A program may ignore these for its own sake. */
  sigaddset(&standard, SIGPIPE);
  sigaddset(&standard, SIGXFSZ);
  sigemptyset(&unblocked);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setsigmask(&attributes, &unblocked);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP |
                                            CLOSE_OTHER_FILES);
  posix_spawn_file_actions_init(&files);
  take_terminal_first(&files);
  keep_terminal_only(&files);
  int error = posix_spawnp(child, arguments[0], &files, &attributes, (char *const *)arguments,
                           (char *const *)environment);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return error;
}

/* The child is in front, in a process group of its own, so that its keys reach it alone. In the background this stops
   the program. A child that was stopped goes on. */
static void give_terminal(pid_t child) {
  if (tcgetpgrp(STDIN_FILENO) != child) tcsetpgrp(STDIN_FILENO, child);
  kill(-child, SIGCONT);
}

static void take_terminal_back(void) {
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  tcsetpgrp(STDIN_FILENO, getpgrp());
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* The program stops with its child, for the shell that both were started from. */
static void stop_with(pid_t child) {
  take_terminal_back();
  cc_stop_process();
  give_terminal(child);
}

/* Passes a signal on that ends the program, and does not wait long for it to be obeyed. */
static void end(pid_t child, int number, int *status) {
  kill(-child, number);
  kill(-child, SIGCONT);
  for (int step = 0; step < GRACE_STEPS && kill(-child, 0) == 0; step++) {
    waitpid(child, status, WNOHANG);
    poll(NULL, 0, GRACE_STEP);
  }
  kill(-child, SIGKILL);
  while (waitpid(child, status, 0) < 0 && errno == EINTR) continue;
}

static const int endings[] = {SIGTERM, SIGHUP, SIGINT};

static bool is_in(const unsigned char *numbers, ssize_t count, int number) {
  return count > 0 && memchr(numbers, number, (size_t)count) != NULL;
}

static int wait_for(pid_t child, int signals) {
  struct pollfd watched = {.fd = signals, .events = POLLIN};
  unsigned char came[64];
  int status = 0;
  for (;;) {
    poll(&watched, 1, -1);
    ssize_t count = read(signals, came, sizeof came);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
      if (!is_in(came, count, endings[i])) continue;
      end(child, endings[i], &status);
      /* For the program, which ends now. */
      cc_note_signal(endings[i]);
      return status;
    }
    if (is_in(came, count, SIGTSTP)) kill(-child, SIGTSTP);
    /* Before the child is looked at: it has stopped because the program had. */
    if (is_in(came, count, SIGCONT)) give_terminal(child);
    pid_t found = waitpid(child, &status, WNOHANG | WUNTRACED);
    if (found < 0 && errno != EINTR) return 127 << 8;
    if (found == child && !WIFSTOPPED(status)) return status;
    if (found == child) stop_with(child);
  }
}

int cc_run(const char *const *arguments, const char *const *environment) {
  struct sigaction before, ours = {.sa_handler = cc_note_signal, .sa_flags = SA_RESTART};
  pid_t child;
  sigaction(SIGCHLD, &ours, &before);
  int status = 0, error = spawn(&child, arguments, environment);
  if (error == 0) {
    /* One that is in front already may have been stopped there, too. */
    if (tcgetpgrp(STDIN_FILENO) != child) give_terminal(child);
    status = wait_for(child, cc_watch_signals());
  }
  take_terminal_back();
  sigaction(SIGCHLD, &before, NULL);
  if (error != 0) return -error;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
