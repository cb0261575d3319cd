//! The name section.

use wasm_encoder as we;

use super::reach::Reach;
use super::types::Types;
use crate::ir::Module;

/// Names of functions, locals, types, globals and fields.
pub fn section(
    module: &Module,
    reach: &Reach,
    types: &Types,
    locals: &[Vec<(u32, &str)>],
) -> we::NameSection {
    let mut section = we::NameSection::new();
    let base = reach.imports.len() as u32;
    let mut functions = we::NameMap::new();
    for (number, import) in reach.imports.iter().enumerate() {
        functions.append(number as u32, &module.imports[*import as usize].name);
    }
    for (number, id) in reach.functions.iter().enumerate() {
        functions.append(base + number as u32, &module.functions[id.index()].name);
    }
    section.functions(&functions);
    let mut all = we::IndirectNameMap::new();
    for (number, names) in locals.iter().enumerate() {
        if names.is_empty() {
            continue;
        }
        let mut map = we::NameMap::new();
        for (local, name) in names {
            map.append(*local, name);
        }
        all.append(base + number as u32, &map);
    }
    section.locals(&all);
    let mut type_names = we::NameMap::new();
    let mut fields = we::IndirectNameMap::new();
    for (number, name, own) in types.names(module) {
        type_names.append(number, &name);
        if own.is_empty() {
            continue;
        }
        let mut map = we::NameMap::new();
        for (at, field) in own.iter().enumerate() {
            map.append(at as u32, field);
        }
        fields.append(number, &map);
    }
    section.types(&type_names);
    let mut globals = we::NameMap::new();
    for (number, id) in reach.globals.iter().enumerate() {
        globals.append(number as u32, &module.globals[id.index()].name);
    }
    section.globals(&globals);
    section.fields(&fields);
    section
}
