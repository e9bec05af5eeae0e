package org.kinward.suite.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.kernel.money.Money;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.kinward.suite.party.Sources;
import org.springframework.stereotype.Component;

/** A possible sale. Its account is optional: a deal may be with a person, or with nobody named yet. */
@Component
public final class Opportunity extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<Long> number = autoNumber("number");
    public final Field<Ref> account = to("account", Account.class);
    public final Field<Ref> contact = to("contact", Contact.class);
    public final Field<Ref> pipeline = to("pipeline", Pipeline.class).required().filledIn();
    public final Field<Ref> stage = to("stage", Stage.class).required().filledIn();
    public final Field<Instant> stageSince = instant("stageSince").readOnly();
    public final Field<Money> amount = money("amount").madeOf("lines", "price").indexed();
    public final Field<BigDecimal> probability = percent("probability");
    public final Field<Money> weightedAmount = money("weightedAmount").formula("amount * probability / 100");
    public final Field<LocalDate> engagedOn = date("engagedOn");
    public final Field<LocalDate> closeDate = date("closeDate").indexed();
    public final Field<String> source = select("source", Sources.all());
    public final Field<String> nextStep = text("nextStep");
    public final Field<LocalDate> nextStepDate = date("nextStepDate");
    public final Field<String> whyWon = select("whyWon", reasonsToBuy());
    public final Field<String> whyLost = select(
            "whyLost",
            "price:yellow",
            "competitor:red",
            "noBudget:orange",
            "noDecision:gray",
            "timing:blue",
            "fit:violet",
            "other");
    public final Field<String> followUp = select("followUp", Product.followUps());
    public final Field<String> competitor = text("competitor");
    public final Field<TextList> tags = tags("tags");
    public final Field<String> description = longText("description");
    public final Field<String> externalId = text("externalId").unique();
    public final Field<Object> lines = children("lines", OpportunityLine.class);
    public final Field<Long> lineCount = integer("lineCount").rollUp(RollUp.ofChildren("opportunityLine"));

    public Opportunity() {
        super("opportunity");
        looks("target-arrow", "sales");
        list(name, account, stage, amount, closeDate, owner);
        board(stage, pipeline, amount);
        section(
                "main",
                name,
                account,
                contact,
                pipeline,
                stage,
                amount,
                probability,
                weightedAmount,
                closeDate,
                tags,
                owner,
                team);
        section("next", nextStep, nextStepDate);
        section("outcome", whyWon, whyLost, competitor, followUp);
        section("background", number, engagedOn, stageSince, source, description, externalId);
        section("lines", lines, lineCount);
    }

    /** A copy, for an array can be written to. */
    public static String[] reasonsToBuy() {
        return new String[] {
            "offer:blue",
            "call:teal",
            "proximity:orange",
            "referral:green",
            "price:yellow",
            "quality:violet",
            "relationship:pink",
            "other"
        };
    }
}
