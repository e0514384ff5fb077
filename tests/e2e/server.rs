//! A server for a folder, on a free port of this machine: with headers and files of a test's own
//! choice, and a record of what was asked for. It stops when it is dropped.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

/// What a server does besides serving its folder.
#[derive(Clone, Default)]
pub(crate) struct Options {
    /// Headers of every answer.
    pub(crate) headers: Vec<(&'static str, &'static str)>,
    /// Answers of the test's own, by path (with the first slash).
    pub(crate) instead: HashMap<String, Instead>,
    /// Content types in place of the right ones, by the end of the path.
    pub(crate) kinds: Vec<(&'static str, &'static str)>,
    /// The end of paths that are answered only once the gate is open.
    pub(crate) held: Option<(&'static str, Gate)>,
}

/// Holds answers back until it is opened.
#[derive(Clone)]
pub(crate) struct Gate(Arc<Semaphore>);

impl Gate {
    pub(crate) fn closed() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    pub(crate) fn open(&self) {
        self.0.add_permits(1);
    }

    /// Waits for the gate, and leaves it open.
    async fn pass(&self) {
        drop(self.0.acquire().await.expect("a gate is never taken away"));
    }
}

/// An answer of the test's own.
#[derive(Clone)]
pub(crate) struct Instead {
    /// The status.
    pub(crate) status: u16,
    /// The content type.
    pub(crate) kind: &'static str,
    /// The body.
    pub(crate) body: Vec<u8>,
}

/// A running server.
pub(crate) struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Serves the folder on a free port.
    pub(crate) async fn start(folder: &Path, options: Options) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port of this machine is free");
        let address = listener.local_addr().expect("a bound listener has an address");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let record = Arc::clone(&asked);
        let options = Arc::new(options);
        let answer = move |request: Request, next: Next| {
            let (record, options) = (Arc::clone(&record), Arc::clone(&options));
            async move { answer(request, next, &record, &options).await }
        };
        let app = Router::new().fallback_service(ServeDir::new(folder).precompressed_br()).layer(middleware::from_fn(answer));
        let task = tokio::spawn(async move {
            axum::serve(listener, app).await.expect("the server runs until it is dropped");
        });
        Self { address, asked, task }
    }

    /// The address of a path (without the first slash).
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// The paths asked for so far, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no request panics").clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(request: Request, next: Next, record: &Mutex<Vec<String>>, options: &Options) -> Response {
    let path = request.uri().path().to_owned();
    record.lock().expect("no request panics").push(path.clone());
    if let Some((end, gate)) = &options.held
        && path.ends_with(end)
    {
        gate.pass().await;
    }
    let mut response = match options.instead.get(&path) {
        Some(instead) => Response::builder()
            .status(StatusCode::from_u16(instead.status).expect("tests use real statuses"))
            .header("content-type", instead.kind)
            .body(Body::from(instead.body.clone()))
            .expect("a status, a type and a body make an answer"),
        None => next.run(request).await,
    };
    if let Some((_, kind)) = options.kinds.iter().find(|(end, _)| path.ends_with(end)) {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    for (name, value) in &options.headers {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}
