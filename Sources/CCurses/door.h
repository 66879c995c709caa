/* What the files of this target share. */
#ifndef CCURSES_DOOR_H
#define CCURSES_DOOR_H

#include <stdbool.h>
#include <stddef.h>

#include "CCurses.h"

void cc_write_all(int descriptor, const char *bytes, size_t count);

/* Remembers how to give the terminal back; to be called before ncurses changes it. */
void cc_remember_terminal(void);
/* Adds a sequence to those that give the terminal back at once; padding in it is dropped. */
void cc_remember_sequence(const char *sequence);
/* While the screen is up, text for standard error goes to a file; it is shown when the screen is left. */
void cc_screen_is_up(void);
void cc_screen_is_left(void);
/* False as well once the terminal was given back at once, from whatever thread. */
bool cc_has_screen(void);
/* Around what may write to the terminal. Where nobody takes the bytes, a signal that ends the program, before or
   meanwhile, ends it all the same after some seconds. */
void cc_begin_writing(void);
void cc_end_writing(void);
/* ncurses writes with every move of the cursor. Between these two what it writes to `descriptor` is kept, then sent to the
   terminal in one go, with something before and after it; nothing where it wrote nothing. */
void cc_begin_frame(int descriptor);
void cc_end_frame(int descriptor, const char *before, const char *after);

/* A file that nobody else can find; -1 where there is none. */
int cc_open_nameless_file(void);

/* Gives the terminal back at once. Safe in a signal handler. */
void cc_restore_at_once(void);

/* Has the descriptor of `cc_watch_signals` yield this number. Safe in a signal handler. */
void cc_note_signal(int number);

#endif
