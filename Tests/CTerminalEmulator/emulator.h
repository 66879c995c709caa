/* What the two halves share: the process in its pseudo terminal, and the screen it writes on. */
#ifndef CT_EMULATOR_H
#define CT_EMULATOR_H

#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

#include "CTerminalEmulator.h"

struct ct_terminal {
  int descriptor;
  pid_t process;
  bool has_ended;
  int status;
  int columns;
  int rows;
  struct termios modes_before;
  VTerm *emulator;
  VTermScreen *screen;
  ct_state state;
  char title[256];
};

void ct_open_screen(ct_terminal *terminal);
/* Shows output of the program and sends what a terminal would answer. */
void ct_show(ct_terminal *terminal, const uint8_t *bytes, size_t count);
void ct_resize_screen(ct_terminal *terminal);

#endif
