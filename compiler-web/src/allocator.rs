//! The memory of the compiler in a page.
//!
//! A compile makes and drops a million small blocks, of few sizes. For each size there is a list of free blocks; a block
//! is taken from it and put back by two instructions. What is large is left to the standard allocator, which is made
//! for code that seldom allocates. Wasm has one thread here, so nothing is locked.

#![expect(unsafe_code, reason = "an allocator hands out addresses")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::UnsafeCell;
use std::ptr::null_mut;

/// Sizes are rounded up to multiples of this; blocks are aligned to it.
const STEP: usize = 16;
/// Larger blocks are the standard allocator's.
const LARGEST: usize = 1024;
/// Bytes that are asked of the standard allocator at a time.
const CHUNK: usize = 256 * 1024;

/// Lists of free blocks by size.
pub struct Blocks {
    state: UnsafeCell<State>,
}

struct State {
    /// The first free block of each size; it begins with the address of the next one.
    free: [*mut u8; LARGEST / STEP + 1],
    /// What is left of the last chunk.
    rest: *mut u8,
    bytes: usize,
}

// SAFETY: the module has no threads.
unsafe impl Sync for Blocks {}

impl Blocks {
    /// Nothing is free yet.
    pub const fn new() -> Blocks {
        Blocks {
            state: UnsafeCell::new(State {
                free: [null_mut(); LARGEST / STEP + 1],
                rest: null_mut(),
                bytes: 0,
            }),
        }
    }
}

fn is_small(layout: Layout) -> bool {
    layout.size() <= LARGEST && layout.align() <= STEP
}

fn class(size: usize) -> usize {
    size.div_ceil(STEP)
}

// SAFETY: blocks of one size are never handed out twice before they are given back, and are as large and as aligned as
// was asked; the references to the state do not outlive the calls, which do not call one another.
unsafe impl GlobalAlloc for Blocks {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !is_small(layout) {
            return unsafe { System.alloc(layout) };
        }
        let state = unsafe { &mut *self.state.get() };
        let class = class(layout.size());
        let first = state.free[class];
        if !first.is_null() {
            state.free[class] = unsafe { first.cast::<*mut u8>().read() };
            return first;
        }
        let size = class * STEP;
        if state.bytes < size {
            let Ok(chunk) = Layout::from_size_align(CHUNK, STEP) else { return null_mut() };
            let fresh = unsafe { System.alloc(chunk) };
            if fresh.is_null() {
                return fresh;
            }
            (state.rest, state.bytes) = (fresh, CHUNK);
        }
        let block = state.rest;
        state.rest = unsafe { block.add(size) };
        state.bytes -= size;
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if !is_small(layout) {
            return unsafe { System.dealloc(block, layout) };
        }
        let state = unsafe { &mut *self.state.get() };
        let first = &mut state.free[class(layout.size())];
        unsafe { block.cast::<*mut u8>().write(*first) };
        *first = block;
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let Ok(new) = Layout::from_size_align(size, layout.align()) else { return null_mut() };
        match (is_small(layout), is_small(new)) {
            (false, false) => return unsafe { System.realloc(block, layout, size) },
            (true, true) if class(layout.size()) == class(size) => return block,
            _ => {}
        }
        let moved = unsafe { self.alloc(new) };
        if !moved.is_null() {
            unsafe {
                block.copy_to_nonoverlapping(moved, layout.size().min(size));
                self.dealloc(block, layout);
            }
        }
        moved
    }
}
