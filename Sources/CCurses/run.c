#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "door.h"

#ifdef __APPLE__
#define CLOSE_OTHER_FILES POSIX_SPAWN_CLOEXEC_DEFAULT
#else
#define CLOSE_OTHER_FILES 0
#endif

/* Keys that mean a signal are for the program in front: it alone is interrupted, and both stop together. */
static const struct {
  int number;
  void (*handler)(int);
} meanwhile[] = {{SIGINT, SIG_IGN}, {SIGQUIT, SIG_IGN}, {SIGTSTP, SIG_DFL}};
enum { MEANWHILE = sizeof meanwhile / sizeof *meanwhile };

/* The program's connections and files are its own: a child gets the terminal and nothing else. */
static void keep_terminal_only(posix_spawn_file_actions_t *files) {
#ifdef __APPLE__
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
    posix_spawn_file_actions_addinherit_np(files, stream);
#else
  posix_spawn_file_actions_addclosefrom_np(files, STDERR_FILENO + 1);
#endif
}

static int spawn(pid_t *child, const char *const *arguments, const char *const *environment) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;
  sigset_t standard, unblocked;
  posix_spawnattr_init(&attributes);
  sigemptyset(&standard);
  for (int i = 0; i < MEANWHILE; i++) sigaddset(&standard, meanwhile[i].number);
  /* The program ignores these for its own sake. */
  sigaddset(&standard, SIGPIPE);
  sigaddset(&standard, SIGXFSZ);
  sigemptyset(&unblocked);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setsigmask(&attributes, &unblocked);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | CLOSE_OTHER_FILES);
  posix_spawn_file_actions_init(&files);
  keep_terminal_only(&files);
  int error = posix_spawnp(child, arguments[0], &files, &attributes, (char *const *)arguments,
                           (char *const *)environment);
  posix_spawn_file_actions_destroy(&files);
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
