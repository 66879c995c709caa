/* What a process does for its own protection, and Swift cannot: variadic system calls, and comparing signal handlers. */
#ifndef CPROCESSHARDENING_H
#define CPROCESSHARDENING_H

#include <stddef.h>

/* Keeps the memory of this process out of core files and, where the system can, from other programs of its user. */
void cph_keep_memory_private(void);

/* Lets SIGQUIT end the process at once, unless it is ignored: the Swift runtime would report it as a crash and keep the
   terminal for half a minute. */
void cph_obey_quit(void);

/* Asks on the terminal of standard input, with the question on standard error, and reads a line that is not echoed,
   without its end. Whatever signal stops or ends the process meanwhile finds the terminal as it was; when it goes on,
   the question is asked anew. Returns the length, or -1 where there is no terminal or no line. */
long cph_ask(const char *question, char *answer, size_t capacity);

/* From now on these signals do nothing but appear in a pipe; what the parent chose to ignore, as `nohup` does, stays ignored.
   Meanwhile SIGTSTP stops the process, whatever a screen did with it before. Returns the end of the pipe to watch, or -1 where there can be none. At most one caller watches at a time. */
int cph_watch_signals(const int *numbers, size_t count);

/* Takes the number of a signal out of the pipe; 0 where there is none. */
int cph_take_signal(void);

/* The signals do again what they did before they were watched. */
void cph_leave_signals(const int *numbers, size_t count);

/* Forgets what was read: the compiler does not leave this out. */
void cph_erase(void *bytes, size_t count);

/* Has all threads take memory from one place, where each would have one of its own and leave most of it unused. To be
   called before there are threads. Does nothing where the system cannot. */
void cph_keep_memory_together(void);

/* Gives back to the system what the start of the program needed and its further run does not: parts of the program's file
   that are in memory, and freed memory. Does nothing where the system cannot. */
void cph_give_back_memory(void);

/* Lets this process open at least so many files and connections, as far as the system allows that. Returns how many it may
   open now. */
unsigned long cph_allow_files(unsigned long count);

/* Limits the memory of another process of this user, in bytes, and its time on a processor, in seconds; it writes no
   core file. Does nothing where the system cannot. */
void cph_limit(int process, size_t memory, unsigned seconds);

#endif
