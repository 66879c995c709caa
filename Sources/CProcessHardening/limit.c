#define _GNU_SOURCE 1

#include "CProcessHardening.h"

#ifdef __linux__
#include <sys/resource.h>

static void limit(int process, enum __rlimit_resource resource, rlim_t most) {
  struct rlimit limits = {.rlim_cur = most, .rlim_max = most};
  prlimit(process, resource, &limits, NULL);
}

void cph_limit(int process, size_t memory, unsigned seconds) {
  limit(process, RLIMIT_AS, memory);
  limit(process, RLIMIT_CPU, seconds);
  limit(process, RLIMIT_CORE, 0);
}
#else
void cph_limit(int process, size_t memory, unsigned seconds) {
  (void)process, (void)memory, (void)seconds;
}
#endif
