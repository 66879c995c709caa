#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include "door.h"

/* Keys that mean a signal are for the program in front: it alone is interrupted, and both stop together. */
static const struct {
  int number;
  void (*handler)(int);
} meanwhile[] = {{SIGINT, SIG_IGN}, {SIGQUIT, SIG_IGN}, {SIGTSTP, SIG_DFL}};
enum { MEANWHILE = sizeof meanwhile / sizeof *meanwhile };

static int spawn(pid_t *child, const char *const *arguments, const char *const *environment) {
  posix_spawnattr_t attributes;
  sigset_t standard;
  posix_spawnattr_init(&attributes);
  sigemptyset(&standard);
  for (int i = 0; i < MEANWHILE; i++) sigaddset(&standard, meanwhile[i].number);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  int error = posix_spawnp(child, arguments[0], NULL, &attributes, (char *const *)arguments,
                           (char *const *)environment);
  posix_spawnattr_destroy(&attributes);
  return error;
}

static int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 127;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int cc_run(const char *const *arguments, const char *const *environment) {
  struct sigaction before[MEANWHILE];
  for (int i = 0; i < MEANWHILE; i++) {
    struct sigaction action = {.sa_handler = meanwhile[i].handler};
    sigaction(meanwhile[i].number, &action, &before[i]);
  }
  pid_t child;
  int status = spawn(&child, arguments, environment) == 0 ? wait_for(child) : 127;
  for (int i = 0; i < MEANWHILE; i++) sigaction(meanwhile[i].number, &before[i], NULL);
  return status;
}
