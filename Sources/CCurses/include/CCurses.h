/* The door to ncursesw: plain integers and one struct of a cell cross it, no curses type does. */
#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stdint.h>

#define CC_SCALARS_PER_CELL 5

enum {
  CC_BOLD = 1,
  CC_DIM = 2,
  CC_UNDERLINE = 4,
  CC_REVERSE = 8,
};

/* One column of one row. */
typedef struct {
  /* The spacing scalar and up to four combining ones, ended by a zero unless full.
     A zero in front marks the right half of a wide character. */
  uint32_t scalars[CC_SCALARS_PER_CELL];
  uint32_t attributes;
  int32_t pair;
} cc_cell;

/* What came of `cc_open`. */
enum { CC_OPENED = 0, CC_UNKNOWN_TERMINAL = 1, CC_TOO_SIMPLE = 2, CC_FAILED = 3 };

/* Takes the terminal on standard input and output: alternate screen, raw keys, no echo. */
int cc_open(const char *term);

/* Gives the terminal back for a while, and takes it again; the next paint must be of everything. */
void cc_leave(void);
void cc_enter(void);

/* Takes the terminal again after a stop that nobody announced. In the background this stops the process once more. */
void cc_take_again(void);

/* Gives the terminal back for good: what `cc_leave` does, and the memory as well. */
void cc_close(void);

/* Colours the terminal can show: 0 where it has none, 1 << 24 where a colour number is an RGB value. */
int cc_color_count(void);
int cc_pair_count(void);
/* A colour of -1 is the terminal's own. */
void cc_define_pair(int pair, int foreground, int background);

/* Asks the terminal for its size and makes the screen that large. */
void cc_fit(int *columns, int *rows);

/* Paints `count` columns of a row from `column` on; nothing is sent before `cc_update`. */
void cc_paint_row(int row, int column, const cc_cell *cells, int count);
/* Sends what changed. The cursor is hidden when `column` is negative. */
void cc_update(int column, int row);
/* Writes a text, past ncurses, where it stands already, so that the terminal takes it as one line; `link` is where it
   leads, or NULL. */
void cc_write_text(int row, int column, const char *text, uint32_t attributes, int pair, const char *link);
/* Makes the next update send everything. */
void cc_forget_screen(void);

/* Writes bytes to the terminal past ncurses: sequences that move nothing. */
void cc_send(const char *bytes, int count);
/* Reports mouse clicks and the wheel while `on`. */
void cc_set_mouse(bool on);

/* Watches for WINCH, TERM, HUP, INT, TSTP and CONT and for crashes, as `cc_open` has begun to do.
   Returns a descriptor that yields one byte, the number, for every signal; -1 when there is none. */
int cc_watch_signals(void);
/* Gives the calling thread a stack of its own for crash handlers, so that a stack overflow is handled too. */
void cc_use_crash_stack(void);
/* Lets signals reach the calling thread, which a worker of Dispatch has started with nearly all of them blocked:
   without them the terminal cannot stop this process in the background. */
void cc_accept_signals(void);
/* Whether Ctrl-Z stops this process; whoever started it may have had that ignored. */
bool cc_can_stop(void);
/* Stops this process as Ctrl-Z does, where that can be; returns when it goes on. */
void cc_stop_process(void);

/* Runs a program, without a shell, on the terminal and waits for it; both lists end with NULL. A signal that ends this
   program ends that one first: it has two seconds for it. When it is stopped, so is this program.
   Returns its exit status, 128 + n when signal n ended it, -errno when it could not be started. */
int cc_run(const char *const *arguments, const char *const *environment);

#endif
