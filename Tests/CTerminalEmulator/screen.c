#define _DEFAULT_SOURCE 1
#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <string.h>

#include "emulator.h"

static int on_cursor(VTermPos position, VTermPos before, int visible, void *user) {
  (void)before, (void)visible;
  ct_terminal *terminal = user;
  terminal->state.column = position.col;
  terminal->state.row = position.row;
  return 1;
}

static void note_title(ct_terminal *terminal, const VTermValue *value) {
#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
  strncpy(terminal->title, value->string, sizeof terminal->title - 1);
#else
  if (value->string.initial) terminal->title[0] = 0;
  size_t length = strlen(terminal->title), room = sizeof terminal->title - 1 - length;
  strncat(terminal->title, value->string.str, value->string.len < room ? value->string.len : room);
#endif
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
  ct_terminal *terminal = user;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->state.is_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) terminal->state.is_alternate_screen = value->boolean;
  if (property == VTERM_PROP_TITLE) note_title(terminal, value);
  return 1;
}

static const VTermScreenCallbacks callbacks = {.movecursor = on_cursor, .settermprop = on_property};

void ct_open_screen(ct_terminal *terminal) {
  terminal->emulator = vterm_new(terminal->rows, terminal->columns);
  vterm_set_utf8(terminal->emulator, 1);
  terminal->screen = vterm_obtain_screen(terminal->emulator);
  terminal->state.is_visible = true;
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
}

void ct_show(ct_terminal *terminal, const uint8_t *bytes, size_t count) {
  uint8_t answer[256];
  size_t length;
  vterm_input_write(terminal->emulator, (const char *)bytes, count);
  while ((length = vterm_output_read(terminal->emulator, (char *)answer, sizeof answer)) > 0)
    ct_write(terminal, answer, length);
}

void ct_resize_screen(ct_terminal *terminal) {
  vterm_set_size(terminal->emulator, terminal->rows, terminal->columns);
}

/* The colours 16 to 255 as xterm has them: a cube of 6 × 6 × 6, then greys. libvterm has a cube of its own. */
static int32_t xterm_color(int index) {
  if (index >= 232) return (8 + (index - 232) * 10) * 0x010101;
  static const int32_t steps[] = {0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF};
  int cube = index - 16;
  return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6];
}

static int32_t color(const ct_terminal *terminal, VTermColor color, bool is_own) {
  if (is_own) return -1;
  if (VTERM_COLOR_IS_INDEXED(&color) && color.indexed.idx >= 16) return xterm_color(color.indexed.idx);
  vterm_screen_convert_color_to_rgb(terminal->screen, &color);
  return color.rgb.red << 16 | color.rgb.green << 8 | color.rgb.blue;
}

ct_cell ct_cell_at(const ct_terminal *terminal, int column, int row) {
  VTermScreenCell source;
  ct_cell cell = {.width = 1, .foreground = -1, .background = -1};
  if (!vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &source)) return cell;
  for (int i = 0; i < CT_SCALARS_PER_CELL && i < VTERM_MAX_CHARS_PER_CELL && source.chars[i]; i++)
    cell.scalars[i] = source.chars[i];
  cell.is_right_half = source.chars[0] == (uint32_t)-1;
  cell.width = source.width;
  cell.foreground = color(terminal, source.fg, VTERM_COLOR_IS_DEFAULT_FG(&source.fg));
  cell.background = color(terminal, source.bg, VTERM_COLOR_IS_DEFAULT_BG(&source.bg));
  cell.is_bold = source.attrs.bold;
  cell.is_underlined = source.attrs.underline != 0;
  cell.is_reversed = source.attrs.reverse;
  return cell;
}

ct_state ct_state_of(const ct_terminal *terminal) {
  ct_state state = terminal->state;
  state.columns = terminal->columns;
  state.rows = terminal->rows;
  return state;
}

const char *ct_title(const ct_terminal *terminal) { return terminal->title; }
