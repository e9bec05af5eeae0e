package org.kinward.suite.party;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.kernel.money.Money;
import org.springframework.stereotype.Component;

/** An organisation we have, had or want a relationship with. */
@Component
public final class Account extends ObjectType {
    public static final String KEY = "account";

    public final Field<String> name = text("name").required().title();
    public final Field<String> industry = select(
            "industry",
            "technology:blue",
            "medical:teal",
            "retail:orange",
            "software:violet",
            "entertainment:pink",
            "marketing:pink",
            "telecommunications:blue",
            "finance:green",
            "employment:gray",
            "services:gray",
            "manufacturing:orange",
            "construction:yellow",
            "realEstate:yellow",
            "education:violet",
            "government:gray",
            "hospitality:red",
            "logistics:teal",
            "agriculture:green",
            "energy:red",
            "other");
    public final Field<String> website = url("website");
    public final Field<Entries> emails = email("emails");
    public final Field<Entries> phones = phone("phones");
    public final Field<Address> address = address("address");
    public final Field<Money> annualRevenue = money("annualRevenue");
    public final Field<Long> employees = integer("employees");
    public final Field<Long> founded = integer("founded");
    public final Field<String> taxId = text("taxId");
    public final Field<Ref> parent = to("parent", Account.class);
    public final Field<String> source = select("source", Sources.all());
    public final Field<TextList> tags = tags("tags");
    public final Field<String> description = longText("description");
    public final Field<String> externalId = text("externalId").unique();

    public Account() {
        super(KEY);
        looks("building", "directory");
        trait("party");
        list(name, industry, address, phones, owner, updatedAt);
        section("main", name, industry, website, phones, emails, address, tags, owner, team);
        section("company", annualRevenue, employees, founded, taxId, parent);
        section("background", source, description, externalId);
    }
}
