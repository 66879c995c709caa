#ifdef __linux__
/* libdispatch watches its workers with a timer that wakes the process every second, for as long as it runs, to add workers
   where all of them wait. Here none waits for long: what blocks has a thread or a serial queue of its own. So nothing is
   registered, and an idle program sleeps. In a program with the runtime linked in, these take the place of libdispatch's
   own; they are weak, so that they give way to a libdispatch that brings more along with them. Elsewhere they do nothing. */
__attribute__((weak)) void _dispatch_workq_worker_register(void *queue) { (void)queue; }
__attribute__((weak)) void _dispatch_workq_worker_unregister(void *queue) { (void)queue; }
#endif
