/* The least that a full screen on ncurses can cost: a list of 1000 rows that is drawn anew on every key. What the
   checkout takes for a key is compared with this. */
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <locale.h>

enum { COUNT = 1000 };

static void draw(int selection) {
  int first = selection - LINES / 2;
  if (first > COUNT - LINES) first = COUNT - LINES;
  if (first < 0) first = 0;
  erase();
  for (int row = 0; row < LINES && first + row < COUNT; row++) {
    int product = first + row;
    attrset(product == selection ? A_REVERSE : A_NORMAL);
    mvprintw(row, 0, "  %-60.60s %8d.%02d  in stock", "Product of the shop", product, product % 100);
  }
  refresh();
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  int selection = 0;
  draw(selection);
  for (int key; (key = getch()) != 'q' && key != ERR;) {
    if (key == KEY_DOWN && selection < COUNT - 1) selection++;
    if (key == KEY_UP && selection > 0) selection--;
    draw(selection);
  }
  endwin();
}
