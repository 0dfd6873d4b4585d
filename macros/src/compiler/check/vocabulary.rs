//! Kinds and retries in other vocabularies: HTTP, gRPC, AWS, errno and everyday words.

use crate::compiler::check::spelling::nearest;
use crate::compiler::model::{KINDS, RETRIES};

/// Returns the kinds that an unknown one may mean, the likeliest first.
pub(crate) fn kinds(written: &str) -> Vec<&'static str> {
    meant(written, &KINDS, KIND_WORDS)
}

/// Returns the retries that an unknown one may mean, the likeliest first.
pub(crate) fn retries(written: &str) -> Vec<&'static str> {
    meant(written, &RETRIES, RETRY_WORDS)
}

fn meant(written: &str, all: &[&'static str], words: &[(&'static str, &str)]) -> Vec<&'static str> {
    let word = written
        .to_lowercase()
        .replace(|ch: char| !ch.is_alphanumeric(), "");
    let listed = |word: &str| -> Vec<&'static str> {
        let same_name = all.iter().copied().filter(|it| it.to_lowercase() == word);
        let means = |(_, list): &&(&str, &str)| list.split_whitespace().any(|it| it == word);
        same_name
            .chain(words.iter().filter(means).map(|&(name, _)| name))
            .collect()
    };
    let without_noun = ["exception", "error", "err", "fault"]
        .iter()
        .find_map(|noun| word.strip_suffix(noun))
        .map(listed);
    [Some(listed(&word)), without_noun]
        .into_iter()
        .flatten()
        .find(|found| !found.is_empty())
        .unwrap_or_else(|| nearest(written, all).into_iter().collect())
}

/// Kinds, each with lower-case words for it. A word may have several kinds.
const KIND_WORDS: &[(&str, &str)] = &[
    (
        "Ok",
        "200 201 202 204 success successful succeeded succeed fine good none noerror created \
         accepted nocontent done",
    ),
    (
        "Cancelled",
        "1 499 canceled cancel usercancelled usercanceled clientclosedrequest ecanceled",
    ),
    (
        "Unknown",
        "2 520 other others else misc miscellaneous unspecified unclassified undefined general \
         generic default error failure failed fail any unexpected unknownfailure",
    ),
    (
        "InvalidArgument",
        "3 400 405 406 411 413 414 415 422 431 badrequest badinput badparameter badarg \
         badargument badformat invalid invalidparam invalidparams invalidparameter \
         invalidparameters invalidparametervalue invalidparametercombination invalidarg \
         invalidarguments invalidargs invalidinput invalidrequest invalidvalue invalidformat \
         illegal illegalargument validation validationfailed unprocessable unprocessableentity \
         unprocessablecontent malformed malformedrequest malformedquerystring parse syntax type \
         missingparameter missingargument missingfield missingparam required emptyvalue wrong \
         methodnotallowed notacceptable unsupportedmediatype lengthrequired payloadtoolarge \
         contenttoolarge requestentitytoolarge uritoolong toolong toolarge toosmall tooshort \
         einval",
    ),
    (
        "DeadlineExceeded",
        "4 408 504 timeout timedout requesttimeout gatewaytimeout requesttimedout \
         connecttimeout readtimeout deadline deadlineexceeded etimedout",
    ),
    (
        "NotFound",
        "5 404 410 gone missing absent nonexistent notexist notexists doesnotexist notpresent \
         nosuch nosuchkey nosuchentity nosuchbucket nosuchelement unknownresource \
         resourcenotfound entitynotfound usernotfound filenotfound enoent",
    ),
    (
        "AlreadyExists",
        "6 409 exists exist existing alreadyexist entityalreadyexists resourceexists \
         alreadyinuse duplicate duplicated duplicateentry duplicatekey duplicates taken occupied \
         conflict eexist",
    ),
    (
        "PermissionDenied",
        "7 403 451 forbidden denied deny accessdenied nopermission nopermissions permission \
         permissions notauthorized notpermitted notallowed insufficientpermissions \
         insufficientscope unauthorizedoperation unauthorizedaccess noaccess blocked banned \
         blacklisted restricted unavailableforlegalreasons eacces eperm",
    ),
    (
        "ResourceExhausted",
        "8 429 507 ratelimit ratelimited ratelimitexceeded ratelimiting ratelimitreached \
         toomanyrequests toomany quota quotaexceeded quotareached overquota exhausted throttle \
         throttled throttling requestlimitexceeded limit limited limitexceeded limitreached \
         overlimit slowdown enhanceyourcalm insufficientstorage outofstock outofmemory \
         servicequotaexceeded enospc enomem",
    ),
    (
        "FailedPrecondition",
        "9 402 412 424 426 428 precondition preconditionfailed preconditionrequired \
         failedpreconditions invalidstate badstate wrongstate illegalstate invalidoperation \
         notready unmet dependency dependencyfailed faileddependency paymentrequired \
         upgraderequired notinitialized insufficientbalance insufficientfunds expired disabled \
         closed",
    ),
    (
        "Aborted",
        "10 423 425 abort conflict conflicted conflicting concurrency concurrent \
         concurrentmodification race deadlock transactionaborted transactionconflict \
         conditionalcheckfailed optimisticlock versionmismatch locked tooearly busyresource \
         inprogress pending",
    ),
    (
        "OutOfRange",
        "11 416 range outofbounds indexoutofbounds outofindex rangenotsatisfiable \
         requestedrangenotsatisfiable overflow underflow eof endoffile erange",
    ),
    (
        "Unimplemented",
        "12 501 505 notimplemented unsupported notsupported unsupportedoperation \
         notsupportedanymore retired obsolete enosys enotsup",
    ),
    (
        "Internal",
        "13 500 508 internalservererror internalserver internalerror internalfailure \
         internalservice internalserviceerror servererror server serverfailure servicefailure \
         systemerror system systemfailure bug panic crash ise logic io",
    ),
    (
        "Unavailable",
        "14 502 503 serviceunavailable systembusy serverbusy busy overloaded overload \
         badgateway temporarilyunavailable temporary transient tryagain tryagainlater \
         maintenance undermaintenance down offline unreachable network connection \
         connectionrefused connectionreset serviceexception eagain econnrefused",
    ),
    (
        "DataLoss",
        "15 lossofdata lost corrupt corrupted corruption datacorruption checksum \
         checksummismatch",
    ),
    (
        "Unauthenticated",
        "16 401 407 511 unauthorized unauthorised unauthenticate notauthenticated auth \
         authentication authenticationfailed authenticationrequired authfailed authfailure \
         authrequired unauth login loginrequired notloggedin needlogin invalidtoken badtoken \
         expiredtoken tokenexpired tokeninvalid token missingtoken missingauthenticationtoken \
         invalidcredentials badcredentials credentials invalidsignature signature \
         signaturedoesnotmatch badsignature invalidaccesskey invalidclienttokenid \
         unrecognizedclient incompletesignature sessionexpired proxyauthenticationrequired \
         networkauthenticationrequired",
    ),
];

/// Retries, each with lower-case words for it.
const RETRY_WORDS: &[(&str, &str)] = &[
    (
        "Never",
        "0 no none not false never nope off dont donot noretry nonretryable notretryable \
         permanent fatal disabled stop null",
    ),
    (
        "Backoff",
        "1 2 3 4 5 10 always yes true on ok retry retryable again anytime immediate immediately now later \
         soon wait delay delayed sleep exponential exponentialbackoff expbackoff linear jitter \
         fulljitter transient temporary sometimes maybe auto automatic default tryagain \
         afterdelay retrylater retryafter nextsecond second seconds nexthour hour hourly",
    ),
    (
        "RefreshToken",
        "refresh refreshed token newtoken gettoken renew renewtoken reauth reauthenticate \
         reauthorize login relogin auth accesstoken refreshaccesstoken afterrefresh tokenrefresh \
         unauthenticated",
    ),
    (
        "NextMinute",
        "minute minutes minutely perminute everyminute afterminute afteraminute nextmin min",
    ),
    (
        "NextDay",
        "day days daily tomorrow perday everyday today nextdate afteraday midnight",
    ),
    (
        "NextMonth",
        "month months monthly permonth everymonth afteramonth",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_of_a_name_and_written_once_there() {
        for (all, words) in [(&KINDS[..], KIND_WORDS), (&RETRIES[..], RETRY_WORDS)] {
            for (name, list) in words {
                assert!(all.contains(name), "{name}");
                let mut before: Vec<&str> = Vec::new();
                for word in list.split_whitespace() {
                    let is_normal = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit();
                    assert!(word.chars().all(is_normal), "{word}");
                    assert!(!before.contains(&word), "{word} twice for {name}");
                    before.push(word);
                }
            }
        }
    }

    #[test]
    fn kind_of_another_vocabulary_is_found() {
        for (written, meant) in [
            ("Unauthorized", "Unauthenticated"),
            ("Forbidden", "PermissionDenied"),
            ("Timeout", "DeadlineExceeded"),
            ("RateLimited", "ResourceExhausted"),
            ("TooManyRequests", "ResourceExhausted"),
            ("BadRequest", "InvalidArgument"),
            ("InternalServerError", "Internal"),
            ("Exists", "AlreadyExists"),
            ("Invalid", "InvalidArgument"),
            ("Denied", "PermissionDenied"),
            ("QuotaExceeded", "ResourceExhausted"),
            ("Success", "Ok"),
            ("Other", "Unknown"),
            ("NOT_FOUND", "NotFound"),
            ("notFound", "NotFound"),
            ("`404`", "NotFound"),
            ("`\"NotFound\"`", "NotFound"),
            ("ThrottlingException", "ResourceExhausted"),
            ("ValidationError", "InvalidArgument"),
            ("NotFoundError", "NotFound"),
            ("Unavailible", "Unavailable"),
        ] {
            assert_eq!(kinds(written), [meant], "{written}");
        }
        assert_eq!(kinds("Conflict"), ["AlreadyExists", "Aborted"]);
        assert!(kinds("Purple").is_empty());
    }

    #[test]
    fn retry_of_another_vocabulary_is_found() {
        for (written, meant) in [
            ("Always", "Backoff"),
            ("Yes", "Backoff"),
            ("No", "Never"),
            ("Daily", "NextDay"),
            ("Tomorrow", "NextDay"),
            ("Refresh", "RefreshToken"),
            ("Token", "RefreshToken"),
            ("next_month", "NextMonth"),
            ("Backof", "Backoff"),
        ] {
            assert_eq!(retries(written), [meant], "{written}");
        }
        assert!(retries("Purple").is_empty());
    }
}
