//! The command line as text: what is typed and what is answered.
//!
//! `TRYCMD=overwrite cargo test -p errcodes-cli` writes the answers anew.

#[test]
fn commands() {
    trycmd::TestCases::new()
        .env("LC_ALL", "en_US.UTF-8")
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.trycmd")
        .case("../README.md");
}
