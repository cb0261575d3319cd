//! The page's JavaScript (`playground/js/host.js`), as Rust sees it: editors, compiler, runner, measuring.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What the compiler said about the editor's text.
    pub type Compiled;
    #[wasm_bindgen(method, getter)]
    pub fn ok(this: &Compiled) -> bool;
    #[wasm_bindgen(method, getter)]
    pub fn size(this: &Compiled) -> f64;
    #[wasm_bindgen(method, getter)]
    pub fn ms(this: &Compiled) -> f64;
    #[wasm_bindgen(method, getter)]
    pub fn diagnostics(this: &Compiled) -> Array;

    /// One message of the compiler.
    pub type Message;
    #[wasm_bindgen(method, getter)]
    pub fn code(this: &Message) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn severity(this: &Message) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn message(this: &Message) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn hint(this: &Message) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn line(this: &Message) -> u32;
    #[wasm_bindgen(method, getter)]
    pub fn column(this: &Message) -> u32;

    /// WAT and JavaScript, which come after the module itself.
    pub type Printed;
    #[wasm_bindgen(method, getter)]
    pub fn js(this: &Printed) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub fn refusal(this: &Printed) -> Option<String>;

    /// How a run ended.
    pub type Outcome;
    #[wasm_bindgen(method, getter, js_name = exitCode)]
    pub fn exit_code(this: &Outcome) -> i32;
    #[wasm_bindgen(method, getter, js_name = ms)]
    pub fn run_ms(this: &Outcome) -> f64;
    #[wasm_bindgen(method, getter)]
    pub fn stopped(this: &Outcome) -> bool;

    /// Samples of both sides.
    pub type Measured;
    #[wasm_bindgen(method, getter)]
    pub fn equal(this: &Measured) -> bool;
    #[wasm_bindgen(method, getter)]
    pub fn python(this: &Measured) -> Side;
    #[wasm_bindgen(method, getter)]
    pub fn javascript(this: &Measured) -> Option<Side>;

    /// Samples of one side.
    pub type Side;
    #[wasm_bindgen(method, getter)]
    pub fn first(this: &Side) -> Vec<f64>;
    #[wasm_bindgen(method, getter)]
    pub fn load(this: &Side) -> Vec<f64>;
    #[wasm_bindgen(method, getter)]
    pub fn steady(this: &Side) -> Vec<f64>;
    #[wasm_bindgen(method, getter)]
    pub fn text(this: &Side) -> String;

    /// One entry of `examples/index.json`.
    pub type ExampleEntry;
    #[wasm_bindgen(method, getter)]
    pub fn id(this: &ExampleEntry) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &ExampleEntry) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn description(this: &ExampleEntry) -> String;
}

#[wasm_bindgen(js_namespace = keelHost)]
extern "C" {
    #[wasm_bindgen(js_name = mountSource)]
    pub fn mount_source(element: &JsValue, text: &str, on_change: &Function);
    #[wasm_bindgen(js_name = mountWat)]
    pub fn mount_wat(element: &JsValue);
    #[wasm_bindgen(js_name = mountTwin)]
    pub fn mount_twin(element: &JsValue, on_change: &Function);
    #[wasm_bindgen(js_name = mountConsole)]
    pub fn mount_console(element: &JsValue);
    #[wasm_bindgen(js_name = getSource)]
    pub fn source() -> String;
    #[wasm_bindgen(js_name = setSource)]
    pub fn set_source(text: &str);
    #[wasm_bindgen(js_name = getTwin)]
    pub fn twin() -> String;
    #[wasm_bindgen(js_name = setTwin)]
    pub fn set_twin(text: &str);
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(line: u32, column: u32);
    #[wasm_bindgen(js_name = measureEditors)]
    pub fn measure_editors();

    #[wasm_bindgen(js_name = onCompilerState)]
    pub fn on_compiler_state(callback: &Function);
    #[wasm_bindgen(js_name = onPrinted)]
    pub fn on_printed(callback: &Function);
    #[wasm_bindgen(js_name = onHash)]
    pub fn on_hash(callback: &Function);
    #[wasm_bindgen(js_name = onKeys)]
    pub fn on_keys(run: &Function, stop: &Function, share: &Function);
    pub fn start();
    pub fn compile() -> Promise;
    pub fn run(arguments: &Array, input: &str, on_input: &Function) -> Promise;
    #[wasm_bindgen(js_name = runJs)]
    pub fn run_javascript(input: &str) -> Promise;
    pub fn measure(with_twin: bool, rounds: u32, progress: &Function) -> Promise;
    pub fn stop();
    #[wasm_bindgen(js_name = sendLine)]
    pub fn send_line(text: &str);
    #[wasm_bindgen(js_name = downloadWasm)]
    pub fn download_wasm(name: &str);

    #[wasm_bindgen(js_name = writeConsole)]
    pub fn write_console(stream: &str, text: &str);
    #[wasm_bindgen(js_name = clearConsole)]
    pub fn clear_console();
    #[wasm_bindgen(js_name = consoleText)]
    pub fn console_text() -> String;

    #[wasm_bindgen(js_name = fetchText)]
    pub fn fetch_text(url: &str) -> Promise;
    pub fn copy(text: &str) -> Promise;
    pub fn read(key: &str) -> Option<String>;
    pub fn keep(key: &str, text: Option<&str>);
    pub fn hash() -> String;
    pub fn query(name: &str) -> Option<String>;
    pub fn base() -> String;
    #[wasm_bindgen(js_name = setHash)]
    pub fn set_hash(hash: &str);
    #[wasm_bindgen(js_name = setTheme)]
    pub fn set_theme(theme: &str);
    #[wasm_bindgen(js_name = isDark)]
    pub fn is_dark() -> bool;
    #[wasm_bindgen(js_name = isNarrow)]
    pub fn is_narrow() -> bool;
    pub fn isolated() -> bool;
    pub fn select(id: &str);
    pub fn focus(id: &str);
}
