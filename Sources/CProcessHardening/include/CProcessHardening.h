/* What a process does for its own protection, and Swift cannot: variadic system calls, and comparing signal handlers. */
#ifndef CPROCESSHARDENING_H
#define CPROCESSHARDENING_H

/* Keeps the memory of this process out of core files and, where the system can, from other programs of its user. */
void cph_keep_memory_private(void);

/* Lets SIGQUIT end the process at once, unless it is ignored: the Swift runtime would report it as a crash and keep the
   terminal for half a minute. */
void cph_obey_quit(void);

#endif
