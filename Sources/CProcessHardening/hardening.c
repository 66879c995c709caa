#define _POSIX_C_SOURCE 200809L
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CProcessHardening.h"

#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

void cph_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  /* A core file that is piped to a program is not bound by the limit. */
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void cph_obey_quit(void) {
  struct sigaction present, standard = {.sa_handler = SIG_DFL};
  if (sigaction(SIGQUIT, NULL, &present) == 0 && present.sa_handler != SIG_IGN) sigaction(SIGQUIT, &standard, NULL);
}
