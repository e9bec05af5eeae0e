package org.kinward.kernel.error;

/**
 * The catalogue of refusals. The wire name is part of the API and never changes; its sentence is the message
 * {@code error.<wire name>} in each language, with the details as named arguments.
 */
public enum ErrorCode {
    REQUIRED("required", Category.INVALID),
    NOT_A_TEXT("notAText", Category.INVALID),
    TOO_LONG("tooLong", Category.INVALID),
    TOO_SHORT("tooShort", Category.INVALID),
    WRONG_PASSWORD("wrongPassword", Category.INVALID),
    COMMON_PASSWORD("commonPassword", Category.INVALID),
    WRONG_CODE("wrongCode", Category.INVALID),
    WRONG_PASSKEY("wrongPasskey", Category.INVALID),
    WRONG_SETUP_CODE("wrongSetupCode", Category.INVALID),
    NOT_A_TIME_ZONE("notATimeZone", Category.INVALID),
    NOT_A_LANGUAGE("notALanguage", Category.INVALID),
    NOT_A_NUMBER("notANumber", Category.INVALID),
    OUT_OF_RANGE("outOfRange", Category.INVALID),
    TOO_MANY_DECIMALS("tooManyDecimals", Category.INVALID),
    NOT_A_BOOLEAN("notABoolean", Category.INVALID),
    NOT_A_DATE("notADate", Category.INVALID),
    NOT_A_SPAN("notASpan", Category.INVALID),
    NOT_AN_INSTANT("notAnInstant", Category.INVALID),
    NOT_A_DURATION("notADuration", Category.INVALID),
    NOT_A_RECURRENCE("notARecurrence", Category.INVALID),
    NOT_AN_OCCURRENCE("notAnOccurrence", Category.INVALID),
    NOT_A_CURRENCY("notACurrency", Category.INVALID),
    SAME_CURRENCY("sameCurrency", Category.INVALID),
    NO_RATE("noRate", Category.INVALID),
    NOT_AN_OPTION("notAnOption", Category.INVALID),
    NOT_AN_EMAIL("notAnEmail", Category.INVALID),
    NOT_A_PHONE("notAPhone", Category.INVALID),
    NOT_A_URL("notAUrl", Category.INVALID),
    NOT_A_COUNTRY("notACountry", Category.INVALID),
    NOT_A_REFERENCE("notAReference", Category.INVALID),
    UNKNOWN_REFERENCE("unknownReference", Category.INVALID),
    WRONG_TARGET("wrongTarget", Category.INVALID),
    NOT_UNIQUE("notUnique", Category.INVALID),
    NOT_UNIQUE_IN_BIN("notUniqueInBin", Category.INVALID),
    READ_ONLY("readOnly", Category.INVALID),
    FIELD_NOT_YOURS("fieldNotYours", Category.INVALID),
    NOT_LIMITABLE("notLimitable", Category.INVALID),
    NOT_ADJUSTABLE("notAdjustable", Category.INVALID),
    HIDDEN_STANDS_AGAINST("hiddenStandsAgainst", Category.INVALID),
    NOT_YOURS_TO_SHARE("notYoursToShare", Category.INVALID),
    UNKNOWN_FIELD("unknownField", Category.INVALID),
    BROKEN_RULE("brokenRule", Category.INVALID),
    REASON_NEEDED("reasonNeeded", Category.INVALID),
    CONVERTED_BY_CONVERSION("convertedByConversion", Category.INVALID),
    STAGE_OF_OTHER_PIPELINE("stageOfOtherPipeline", Category.INVALID),
    MADE_OF_LINES("madeOfLines", Category.INVALID),
    CANCELLATION_ADDS("cancellationAdds", Category.INVALID),
    NOT_THEIR_SALE("notTheirSale", Category.INVALID),
    OWN_ANCESTOR("ownAncestor", Category.INVALID),
    NOT_A_MEASURE("notAMeasure", Category.INVALID),
    ENDS_BEFORE_IT_BEGINS("endsBeforeItBegins", Category.INVALID),
    SAME_AT_BOTH_ENDS("sameAtBothEnds", Category.INVALID),
    AMBIGUOUS_REFERENCE("ambiguousReference", Category.INVALID),
    ROW_TOO_WIDE("rowTooWide", Category.INVALID),
    UNREADABLE_FILE("unreadableFile", Category.INVALID),
    EMPTY_FILE("emptyFile", Category.INVALID),
    KEY_MALFORMED("keyMalformed", Category.INVALID),
    KEY_RESERVED("keyReserved", Category.INVALID),
    KEY_TAKEN("keyTaken", Category.INVALID),
    KEY_RETIRED("keyRetired", Category.INVALID),
    FIXED("fixed", Category.INVALID),
    UNKNOWN_FIELD_TYPE("unknownFieldType", Category.INVALID),
    BAD_OPTION("badOption", Category.INVALID),
    OPTION_RETIRED("optionRetired", Category.INVALID),
    OPTION_GONE("optionGone", Category.INVALID),
    TOO_MANY_COLUMNS("tooManyColumns", Category.INVALID),
    CIRCULAR_PARTS("circularParts", Category.INVALID),
    STILL_USED("stillUsed", Category.INVALID),
    NOT_OFFERED("notOffered", Category.INVALID),
    EMPTY_VALUES("emptyValues", Category.INVALID),
    DOUBLE_VALUES("doubleValues", Category.INVALID),
    REJECTED("rejected", Category.INVALID),
    NAME_DIFFERS("nameDiffers", Category.INVALID),
    NOT_A_PERSON("notAPerson", Category.INVALID),

    FORMULA_UNREADABLE("formulaUnreadable", Category.INVALID),
    FORMULA_TOO_LONG("formulaTooLong", Category.INVALID),
    FORMULA_NAMES_NO_FIELD("formulaNamesNoField", Category.INVALID),
    FORMULA_CANNOT_USE_FIELD("formulaCannotUseField", Category.INVALID),
    FORMULA_ASKS_FOR_TIME("formulaAsksForTime", Category.INVALID),
    FORMULA_MISFITS("formulaMisfits", Category.INVALID),
    FORMULA_RESULT_MISFITS("formulaResultMisfits", Category.INVALID),
    FORMULA_OF_WRONG_TYPE("formulaOfWrongType", Category.INVALID),
    ROLL_UP_MISFITS("rollUpMisfits", Category.INVALID),
    DERIVED_IN_A_CIRCLE("derivedInACircle", Category.INVALID),

    MALFORMED_REQUEST("malformedRequest", Category.MALFORMED),
    METHOD_NOT_ALLOWED("methodNotAllowed", Category.WRONG_METHOD),
    NOT_ACCEPTABLE("notAcceptable", Category.WRONG_ANSWER),
    UNSUPPORTED_CONTENT("unsupportedContent", Category.WRONG_CONTENT),
    UNKNOWN_OBJECT("unknownObject", Category.NOT_FOUND),
    UNKNOWN_OPERATOR("unknownOperator", Category.MALFORMED),
    NOT_FILTERABLE("notFilterable", Category.MALFORMED),
    FILTER_TOO_DEEP("filterTooDeep", Category.MALFORMED),
    FILTER_TOO_LARGE("filterTooLarge", Category.MALFORMED),
    TOO_MANY_LEVELS("tooManyLevels", Category.MALFORMED),
    PATH_TOO_LONG("pathTooLong", Category.MALFORMED),
    SAY_WHICH_TYPE("sayWhichType", Category.MALFORMED),
    NOT_TO_MANY("notToMany", Category.MALFORMED),
    NOT_A_COUNT("notACount", Category.MALFORMED),
    NOT_SORTABLE("notSortable", Category.MALFORMED),
    NOT_GROUPABLE("notGroupable", Category.MALFORMED),
    BAD_CURSOR("badCursor", Category.MALFORMED),
    LIMIT_OUT_OF_RANGE("limitOutOfRange", Category.MALFORMED),
    TOO_MANY_COMMANDS("tooManyCommands", Category.MALFORMED),
    IDEMPOTENCY_KEY_REUSED("idempotencyKeyReused", Category.CONFLICT),

    SIGN_IN_NEEDED("signInNeeded", Category.UNAUTHENTICATED),
    SIGN_IN_REFUSED("signInRefused", Category.UNAUTHENTICATED),
    PROOF_NEEDED("proofNeeded", Category.DENIED),
    SECOND_STEP_NEEDED("secondStepNeeded", Category.DENIED),
    READ_ONLY_TOKEN("readOnlyToken", Category.DENIED),
    SEEING_AS("seeingAs", Category.DENIED),
    AT_A_SCREEN_ONLY("atAScreenOnly", Category.DENIED),
    LINK_USED_UP("linkUsedUp", Category.CONFLICT),
    PASSKEY_REFUSED("passkeyRefused", Category.UNAUTHENTICATED),
    CSRF_TOKEN_MISSING("csrfTokenMissing", Category.DENIED),
    DENIED("denied", Category.DENIED),
    NOT_FOUND("notFound", Category.NOT_FOUND),
    CONFLICT("conflict", Category.CONFLICT),
    ALREADY_EXISTS("alreadyExists", Category.CONFLICT),
    WRONG_STATE("wrongState", Category.CONFLICT),
    CHANGED_SINCE("changedSince", Category.CONFLICT),
    USED_SINCE("usedSince", Category.CONFLICT),
    IRREVERSIBLE("irreversible", Category.CONFLICT),
    GONE_SINCE("goneSince", Category.CONFLICT),
    IN_BIN_SINCE("inBinSince", Category.CONFLICT),
    TARGET_GONE("targetGone", Category.CONFLICT),
    NOT_MERGEABLE("notMergeable", Category.INVALID),
    TOO_MANY_RELATIONS("tooManyRelations", Category.INVALID),
    TOO_LARGE("tooLarge", Category.TOO_LARGE),
    FILE_TOO_LARGE("fileTooLarge", Category.TOO_LARGE),
    TOO_MANY_REQUESTS("tooManyRequests", Category.TOO_MANY),
    INTERNAL("internal", Category.INTERNAL),
    LEDGER_CLOSED("ledgerClosed", Category.UNAVAILABLE),
    UNAVAILABLE("unavailable", Category.UNAVAILABLE);

    private final String wire;
    private final Category category;

    ErrorCode(String wire, Category category) {
        this.wire = wire;
        this.category = category;
    }

    public String wire() {
        return wire;
    }

    public Category category() {
        return category;
    }

    public String messageKey() {
        return "error." + wire;
    }
}
