//! Transcripts of the command line.
//!
//! `TRYCMD=overwrite cargo test -p errcodes-cli` updates the expected output.
#![cfg(feature = "shipped")]

#[test]
fn transcripts_match_command_output() {
    trycmd::TestCases::new()
        .env("LC_ALL", "en_US.UTF-8")
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.trycmd")
        .case("../README.md")
        .case("../docs/cli.md");
}

#[test]
fn transcripts_in_chinese_match_command_output() {
    trycmd::TestCases::new()
        .env("LC_ALL", "zh_CN.UTF-8")
        .env("NO_COLOR", "1")
        .case("tests/cmd/zh/*.trycmd");
}
