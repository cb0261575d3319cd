//! The WASI preview 1 functions that Keel's modules import, and no more.

use std::io::{Read, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use wasmtime::{Caller, Linker};

/// What a program reads and writes.
pub struct Streams {
    /// Standard input.
    pub stdin: Box<dyn Read + Send>,
    /// Standard output.
    pub stdout: Box<dyn Write + Send>,
    /// Standard error.
    pub stderr: Box<dyn Write + Send>,
    /// Arguments; the first is the program's name.
    pub args: Vec<String>,
    /// The status given to `proc_exit`.
    pub exit: Option<i32>,
}

/// WASI's error numbers.
const OK: i32 = 0;
const BAD_FILE: i32 = 8;
const FAULT: i32 = 21;
const IO: i32 = 29;

type Host<'a> = Caller<'a, Streams>;

fn load(host: &mut Host, at: i32, length: usize) -> Option<Vec<u8>> {
    let memory = host.get_export("memory")?.into_memory()?;
    let at = at as u32 as usize;
    memory.data(&*host).get(at..at.checked_add(length)?).map(<[u8]>::to_vec)
}

fn store(host: &mut Host, at: i32, bytes: &[u8]) -> Option<()> {
    let memory = host.get_export("memory")?.into_memory()?;
    let at = at as u32 as usize;
    memory.data_mut(&mut *host).get_mut(at..at.checked_add(bytes.len())?)?.copy_from_slice(bytes);
    Some(())
}

fn word(host: &mut Host, at: i32) -> Option<i32> {
    load(host, at, 4)?.try_into().ok().map(i32::from_le_bytes)
}

fn status(done: Option<i32>) -> i32 {
    done.unwrap_or(FAULT)
}

fn write(host: &mut Host, fd: i32, vectors: i32, count: i32, written: i32) -> Option<i32> {
    let mut total = 0;
    for index in 0..count {
        let (at, length) = (word(host, vectors + 8 * index)?, word(host, vectors + 8 * index + 4)?);
        let bytes = load(host, at, length as u32 as usize)?;
        let streams = host.data_mut();
        let result = match fd {
            1 => streams.stdout.write_all(&bytes),
            2 => streams.stdout.flush().and_then(|()| streams.stderr.write_all(&bytes)),
            _ => return Some(BAD_FILE),
        };
        if result.is_err() {
            return Some(IO);
        }
        total += length;
    }
    store(host, written, &total.to_le_bytes())?;
    Some(OK)
}

fn read(host: &mut Host, fd: i32, vectors: i32, count: i32, done: i32) -> Option<i32> {
    if fd != 0 {
        return Some(BAD_FILE);
    }
    let mut total = 0;
    for index in 0..count {
        let (at, length) = (word(host, vectors + 8 * index)?, word(host, vectors + 8 * index + 4)?);
        let mut bytes = vec![0; (length as u32 as usize).min(1 << 20)];
        let _ = host.data_mut().stdout.flush();
        let Ok(found) = host.data_mut().stdin.read(&mut bytes) else { return Some(IO) };
        store(host, at, &bytes[..found])?;
        total += found as i32;
        if found < bytes.len() {
            break;
        }
    }
    store(host, done, &total.to_le_bytes())?;
    Some(OK)
}

/// Defines the functions.
///
/// # Errors
/// Never in practice: names are distinct.
pub fn link(linker: &mut Linker<Streams>) -> wasmtime::Result<()> {
    const WASI: &str = "wasi_snapshot_preview1";
    linker.func_wrap(
        WASI,
        "fd_write",
        |mut host: Host, fd: i32, vectors: i32, count: i32, written: i32| {
            status(write(&mut host, fd, vectors, count, written))
        },
    )?;
    linker.func_wrap(WASI, "fd_read", |mut host: Host, fd: i32, vectors: i32, count: i32, done: i32| {
        status(read(&mut host, fd, vectors, count, done))
    })?;
    linker.func_wrap(WASI, "clock_time_get", |mut host: Host, _id: i32, _precision: i64, out: i32| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos() as u64);
        status(store(&mut host, out, &now.to_le_bytes()).map(|()| OK))
    })?;
    linker.func_wrap(WASI, "random_get", |mut host: Host, at: i32, length: i32| {
        let mut seed =
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_nanos() as u64) | 1;
        let bytes: Vec<u8> = (0..length)
            .map(|_| {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                seed as u8
            })
            .collect();
        status(store(&mut host, at, &bytes).map(|()| OK))
    })?;
    linker.func_wrap(WASI, "proc_exit", |mut host: Host, code: i32| -> wasmtime::Result<()> {
        host.data_mut().exit = Some(code);
        Err(wasmtime::Error::msg("exit"))
    })?;
    linker.func_wrap(WASI, "args_sizes_get", |mut host: Host, count: i32, size: i32| {
        let args = host.data().args.clone();
        let bytes: usize = args.iter().map(|argument| argument.len() + 1).sum();
        let done = store(&mut host, count, &(args.len() as u32).to_le_bytes())
            .and_then(|()| store(&mut host, size, &(bytes as u32).to_le_bytes()));
        status(done.map(|()| OK))
    })?;
    linker.func_wrap(WASI, "args_get", |mut host: Host, pointers: i32, buffer: i32| {
        let args = host.data().args.clone();
        let mut at = buffer;
        for (index, argument) in args.iter().enumerate() {
            let mut bytes = argument.clone().into_bytes();
            bytes.push(0);
            let done = store(&mut host, pointers + 4 * index as i32, &at.to_le_bytes())
                .and_then(|()| store(&mut host, at, &bytes));
            if done.is_none() {
                return FAULT;
            }
            at += bytes.len() as i32;
        }
        OK
    })?;
    Ok(())
}
