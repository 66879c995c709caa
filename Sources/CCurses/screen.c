#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "door.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* Between these two a terminal that knows them shows nothing half painted; the others pass over them. */
#define FRAME_BEGINS "\033[?2026h"
#define FRAME_ENDS "\033[?2026l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

#define EXTENDED_PAIRS (NCURSES_VERSION_PATCH >= 20170401)

/* From <term.h>, whose macros collide with everything. */
extern int setupterm(const char *, int, int *);

static SCREEN *screen;
/* What ncurses writes to: the terminal, by a number of its own. */
static FILE *output;
static bool mouse_is_on;
static bool is_painted;
static cchar_t *line;
static int line_capacity;

static const char *capability(const char *name) {
  const char *found = tigetstr((char *)name);
  return found == (const char *)-1 ? NULL : found;
}

static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

static void remember_sequences(void) {
  cc_remember_sequence(FRAME_ENDS PASTE_OFF MOUSE_OFF);
  cc_remember_sequence(capability("sgr0"));
  cc_remember_sequence(capability("op"));
  cc_remember_sequence(capability("rmcup"));
  cc_remember_sequence(capability("cnorm"));
}

static void send_text(const char *text) { cc_write_all(STDOUT_FILENO, text, strlen(text)); }

static void prepare_screen(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
}

static int open_screen(const char *term) {
  int found = 0;
  if (setupterm(term, STDOUT_FILENO, &found) != OK || found != 1) return CC_UNKNOWN_TERMINAL;
  if (!capability("cup")) return CC_TOO_SIMPLE;
  use_utf8();
  cc_remember_terminal();
  remember_sequences();
  /* Before curses looks: signals that have a handler it leaves alone. It would ignore SIGTSTP while it paints. */
  cc_watch_signals();
  output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1), "w");
  screen = output ? newterm((char *)term, output, stdin) : NULL;
  if (!screen) return CC_FAILED;
  prepare_screen();
  cc_screen_is_up();
  send_text(PASTE_ON);
  return CC_OPENED;
}

int cc_open(const char *term) {
  sigset_t before;
  pthread_sigmask(SIG_SETMASK, NULL, &before);
  cc_accept_signals();
  int result = open_screen(term);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

void cc_leave(void) {
  cc_begin_writing();
  send_text(PASTE_OFF);
  if (mouse_is_on) send_text(MOUSE_OFF);
  /* Some terminals save with the cursor whether it is shown, and the main screen brings that back. */
  curs_set(0);
  endwin();
  curs_set(1);
  cc_screen_is_left();
  cc_end_writing();
}

void cc_take_again(void) {
  reset_prog_mode();
  cc_begin_writing();
  send_text(PASTE_ON);
  if (mouse_is_on) send_text(MOUSE_ON);
  cc_end_writing();
}

void cc_enter(void) {
  /* First, for nothing may be written while this process is in the background. */
  reset_prog_mode();
  cc_screen_is_up();
  cc_forget_screen();
  cc_begin_writing();
  refresh();
  cc_end_writing();
  cc_take_again();
}

void cc_close(void) {
  cc_leave();
  delscreen(screen);
  fclose(output);
  screen = NULL;
  mouse_is_on = is_painted = false;
}

int cc_color_count(void) {
  if (!has_colors()) return 0;
  return tigetflag((char *)"RGB") > 0 ? 1 << 24 : COLORS;
}

int cc_pair_count(void) { return COLOR_PAIRS; }

void cc_define_pair(int pair, int foreground, int background) {
#if EXTENDED_PAIRS
  init_extended_pair(pair, foreground, background);
#else
  init_pair((short)pair, (short)foreground, (short)background);
#endif
}

void cc_fit(int *columns, int *rows) {
  struct winsize size;
  /* A pty whose size nobody set says 0 × 0. */
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0)
    if (size.ws_col != COLS || size.ws_row != LINES) resizeterm(size.ws_row, size.ws_col);
  *columns = COLS;
  *rows = LINES;
}

/* A blank of the look that the last cell had; most cells differ from it by one scalar alone. */
static cchar_t pen;
static cc_cell pen_look;
static bool has_pen;

static attr_t curses_attributes(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CC_BOLD) result |= WA_BOLD;
  if (attributes & CC_DIM) result |= WA_DIM;
  if (attributes & CC_UNDERLINE) result |= WA_UNDERLINE;
  if (attributes & CC_REVERSE) result |= WA_REVERSE;
  return result;
}

static void set_styled(cchar_t *target, const wchar_t *text, const cc_cell *look) {
#if EXTENDED_PAIRS
  int pair = look->pair;
  setcchar(target, text, curses_attributes(look->attributes), 0, &pair);
#else
  setcchar(target, text, curses_attributes(look->attributes), (short)look->pair, NULL);
#endif
}

static void set_cell(cchar_t *target, const wchar_t *text, const cc_cell *look) {
  if (text[1]) return set_styled(target, text, look);
  if (!has_pen || look->pair != pen_look.pair || look->attributes != pen_look.attributes) {
    set_styled(&pen, L" ", look);
    pen_look = *look;
    has_pen = true;
  }
  *target = pen;
  target->chars[0] = text[0];
}

/* Writes the cells of one character and returns how many columns of the canvas it took. What the canvas says of
   a width is law: where the C library knows another one, a stand-in keeps the columns in line. */
static int encode(const cc_cell *cell, int columns, cchar_t *target, int *used) {
  wchar_t text[CC_SCALARS_PER_CELL + 1] = {0};
  for (int i = 0; i < CC_SCALARS_PER_CELL && cell->scalars[i]; i++) text[i] = (wchar_t)cell->scalars[i];
  int width = !text[0] || (text[0] >= ' ' && text[0] <= '~') ? 1 : wcwidth(text[0]);
  if (!text[0]) wcscpy(text, L" ");
  if (width < 1 || width > columns) wcscpy(text, L"?"), width = 1;
  set_cell(&target[(*used)++], text, cell);
  for (int rest = width; rest < columns; rest++) set_cell(&target[(*used)++], L" ", cell);
  return columns;
}

void cc_paint_row(int row, int column, const cc_cell *cells, int count) {
  if (count > line_capacity) {
    cchar_t *larger = realloc(line, (size_t)count * sizeof *line);
    if (!larger) return;
    line = larger;
    line_capacity = count;
  }
  int used = 0;
  for (int i = 0; i < count;) {
    bool is_wide = i + 1 < count && cells[i].scalars[0] && !cells[i + 1].scalars[0];
    i += encode(&cells[i], is_wide ? 2 : 1, line, &used);
  }
  mvwadd_wchnstr(stdscr, row, column, line, used);
  is_painted = true;
}

void cc_update(int column, int row) {
  if (!cc_has_screen()) return;
  cc_begin_frame(fileno(output));
  curs_set(column >= 0);
  if (column >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
  cc_begin_writing();
  cc_end_frame(fileno(output), is_painted ? FRAME_BEGINS : "", is_painted ? FRAME_ENDS : "");
  cc_end_writing();
  is_painted = false;
}

static FILE *written;

static int put_written(int byte) { return fputc(byte, written); }

static void put_look(uint32_t attributes, int pair) {
#if EXTENDED_PAIRS
  vid_puts(curses_attributes(attributes), 0, &pair, put_written);
#else
  vid_puts(curses_attributes(attributes), (short)pair, NULL, put_written);
#endif
}

void cc_write_text(int row, int column, const char *text, uint32_t attributes, int pair, const char *link) {
  char *bytes = NULL;
  size_t count = 0;
  written = open_memstream(&bytes, &count);
  if (!written) return;
  fprintf(written, "\0337\033[m\033[%d;%dH", row + 1, column + 1);
  put_look(attributes, pair);
  if (link) fprintf(written, "\033]8;;%s\033\\", link);
  fputs(text, written);
  if (link) fputs("\033]8;;\033\\", written);
  put_look(0, 0);
  fputs("\0338", written);
  if (fclose(written) == 0) cc_send(bytes, (int)count);
  free(bytes);
}

void cc_forget_screen(void) { clearok(curscr, TRUE); }

void cc_send(const char *bytes, int count) {
  cc_begin_writing();
  cc_write_all(STDOUT_FILENO, bytes, (size_t)count);
  cc_end_writing();
}

void cc_set_mouse(bool on) {
  const char *bytes = on ? MOUSE_ON : MOUSE_OFF;
  if (on != mouse_is_on) cc_send(bytes, (int)strlen(bytes));
  mouse_is_on = on;
}
