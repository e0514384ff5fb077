//! Serves a folder for people: at port 8080, or the next one that is free.
//!
//! ```text
//! cargo run --example serve -- dist
//! ```

use std::process::ExitCode;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

#[tokio::main]
async fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned());
    if !std::path::Path::new(&folder).join("index.html").is_file() {
        eprintln!("{folder}/index.html is not there: run \"make dist\" first");
        return ExitCode::FAILURE;
    }
    for port in 8080..8180 {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            println!("the quiz is on a sample page at http://127.0.0.1:{port} (stop with Ctrl-C)");
            let app = Router::new().fallback_service(ServeDir::new(folder));
            return match axum::serve(listener, app).await {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("the server stopped: {error}");
                    ExitCode::FAILURE
                }
            };
        }
    }
    eprintln!("no port from 8080 to 8179 is free on 127.0.0.1");
    ExitCode::FAILURE
}
