/** Memory that has to grow doubles; what will be wanted is therefore asked for in one piece, once, and grows by no more than that. */
export function reserve(bytes: usize): void {
  heap.free(heap.alloc(bytes));
}

/** Memory that is kept from one use to the next and grows when more is asked for. */
export class Room {
  private at: usize = 0;
  private size: usize = 0;

  /** Bytes of any content; on `cleared`, all nought when they are given for the first time. */
  need(bytes: usize, cleared: bool = false): usize {
    if (bytes > this.size) {
      if (this.at) heap.free(this.at);
      this.at = heap.alloc(bytes);
      this.size = bytes;
      if (cleared) memory.fill(this.at, 0, bytes);
    }
    return this.at;
  }

  /** The same bytes and at least as many more as there are. */
  double(): usize {
    this.size *= 2;
    this.at = heap.realloc(this.at, this.size);
    return this.at;
  }

  get bytes(): usize {
    return this.size;
  }
}
