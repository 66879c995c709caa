/* A program in a pseudo terminal, and the terminal it believes to have. No type of libvterm crosses this header. */
#ifndef CTERMINALEMULATOR_H
#define CTERMINALEMULATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CT_SCALARS_PER_CELL 6

/* One column of one row. */
typedef struct {
  /* Ended by a zero unless full; the right half of a wide character has none. */
  uint32_t scalars[CT_SCALARS_PER_CELL];
  int32_t width;
  /* 0xRRGGBB, or -1 for the terminal's own colour. */
  int32_t foreground;
  int32_t background;
  bool is_bold;
  bool is_underlined;
  bool is_reversed;
  bool is_right_half;
} ct_cell;

typedef struct {
  int32_t columns;
  int32_t rows;
  /* Of the cursor. */
  int32_t column;
  int32_t row;
  bool is_visible;
  bool is_alternate_screen;
} ct_state;

typedef struct ct_terminal ct_terminal;

/* Starts a program; `arguments` and `environment` end with NULL. A size of 0 × 0 is one nobody set; the emulator
   itself is 80 × 24 then. Returns NULL when there is no pseudo terminal; a program that cannot be started exits
   with status 127. */
ct_terminal *ct_start(const char *program, char *const *arguments, char *const *environment, int columns, int rows);
/* Kills the program if it still runs, waits for it and frees everything. */
void ct_free(ct_terminal *terminal);

int ct_process(const ct_terminal *terminal);
/* Waits up to so many milliseconds for output, -1 for ever, and shows it. Returns how many bytes came into `bytes`;
   0 when there was none, -1 when there will be none any more. */
long ct_read(ct_terminal *terminal, int milliseconds, uint8_t *bytes, size_t capacity);
/* Waits like `ct_read` and returns whether there is something to read or the end, but reads nothing. */
bool ct_wait(const ct_terminal *terminal, int milliseconds);
void ct_write(ct_terminal *terminal, const uint8_t *bytes, size_t count);
void ct_resize(ct_terminal *terminal, int columns, int rows);
/* Takes the terminal away from the program. */
void ct_hang_up(ct_terminal *terminal);
/* Sends a signal to the program alone. */
void ct_signal(const ct_terminal *terminal, int number);
/* Sends a signal to the process that the keys go to: where the program is a shell, to what it runs now. */
void ct_signal_foreground(const ct_terminal *terminal, int number);
/* Whether the program has ended; then `status` is its exit status, or 128 + n when signal n ended it. */
bool ct_has_ended(ct_terminal *terminal, int *status);

ct_cell ct_cell_at(const ct_terminal *terminal, int column, int row);
ct_state ct_state_of(const ct_terminal *terminal);
const char *ct_title(const ct_terminal *terminal);
/* Whether the terminal's modes, echo and line input among them, are what they were before the program. */
bool ct_modes_are_restored(const ct_terminal *terminal);

/* Lets the other processes run for so many milliseconds. */
void ct_pause(int milliseconds);
/* Nanoseconds of a clock that never goes back. */
int64_t ct_now(void);

#endif
