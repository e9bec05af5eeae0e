package org.kinward.engine.privacy.register;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/**
 * One activity of processing, as whoever answers for it describes it (GDPR Art. 30; LGPD Art. 37). Which data it is about
 * the catalogue says: the fields kept for its purpose.
 */
@Component
public final class Processing extends ObjectType {
    public static final String KEY = "processing";

    public final Field<String> name = text("name").required().title();
    /** As {@link org.kinward.engine.field.personal.PersonalData.Purpose}. */
    public final Field<String> purpose = select("purpose", "relationship", "contract", "marketing", "legal", "access")
            .required();

    public final Field<String> capacity =
            select("capacity", "controller", "processor").required().initially("controller");
    public final Field<String> legalBasis = select(
                    "legalBasis",
                    "consent",
                    "contract",
                    "legalObligation",
                    "vitalInterests",
                    "publicTask",
                    "legitimateInterests")
            .required();
    public final Field<String> description = longText("description");
    public final Field<String> controller = text("controller");
    public final Field<String> officer = text("officer");
    public final Field<String> people = longText("people");
    public final Field<String> recipients = longText("recipients");
    public final Field<String> transfers = longText("transfers");
    public final Field<String> keptFor = longText("keptFor");
    public final Field<String> security = longText("security");

    public Processing() {
        super(KEY);
        icon("clipboard-text");
        kept(Custody.ADMINISTRATION);
        list(name, purpose, capacity, legalBasis, updatedAt);
        section("main", name, purpose, legalBasis, capacity, description);
        section("accountability", controller, officer, people, recipients, transfers);
        section("safekeeping", keptFor, security);
    }
}
