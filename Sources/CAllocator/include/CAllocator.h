#pragma once
// The settings of the C library's allocator that Swift's module of it leaves out.

/// Keeps blocks of up to `bytes` for reuse instead of giving them back to the system; does nothing
/// where the C library has no such setting.
void cobalamin_keep_freed_memory(int bytes);

/// Gives freed memory of any size back to the system; does nothing where the C library cannot.
void cobalamin_return_freed_memory(void);
