//! The check (written next).
