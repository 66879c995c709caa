#define _GNU_SOURCE 1

#ifdef __linux__
#include <link.h>
#include <malloc.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

/* What the program cannot write to is in its file as well: a page that is wanted again is mapped again. */
static int give_back(struct dl_phdr_info *object, size_t size, void *data) {
  (void)size, (void)data;
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[index];
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    size_t start = (object->dlpi_addr + segment->p_vaddr) & ~(page - 1);
    size_t end = (object->dlpi_addr + segment->p_vaddr + segment->p_memsz) & ~(page - 1);
    if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  /* The first object is the program itself; libraries are shared by all that runs. */
  return 1;
}

void cph_keep_memory_together(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  /* Large pieces go back at once, and so does the end of what is left; but not what each frame needs again. */
  mallopt(M_MMAP_THRESHOLD, 512 << 10);
  mallopt(M_TRIM_THRESHOLD, 512 << 10);
#endif
}

void cph_give_back_memory(void) {
  dl_iterate_phdr(give_back, NULL);
  malloc_trim(0);
}
#else
void cph_keep_memory_together(void) {}
void cph_give_back_memory(void) {}
#endif
