/* What Swift cannot call by itself: functions with any number of arguments. */
#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

/* Keeps the memory of this process out of core files and, where the system can, from other programs of its user. */
static inline void cp_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  /* A core file that is piped to a program is not bound by the limit. */
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

#endif
