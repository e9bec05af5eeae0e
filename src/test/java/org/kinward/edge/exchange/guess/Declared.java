package org.kinward.edge.exchange.guess;

import java.util.List;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.personname.PersonName;

/** A small catalogue to guess against: enough of a sales team's types, and no more. */
final class Declared {

    private Declared() {}

    static Catalogue catalogue() {
        return new Catalogues(List.of(
                        new User(),
                        new Team(),
                        new Account(),
                        new Contact(),
                        new Product(),
                        new Stage(),
                        new Deal(),
                        new Line()))
                .current();
    }

    static final class Team extends ObjectType {
        final Field<String> name = text("name").title();

        Team() {
            super("team");
        }
    }

    static final class User extends ObjectType {
        final Field<String> name = text("name").title();
        final Field<String> email = text("email");
        final Field<String> role = select("role", "administrator", "manager", "rep");
        final Field<?> manager = user("manager");

        User() {
            super("user");
        }
    }

    static final class Account extends ObjectType {
        final Field<String> name = text("name").title();
        final Field<String> industry = select(
                "industry",
                "technology",
                "medical",
                "retail",
                "software",
                "entertainment",
                "marketing",
                "telecommunications",
                "finance",
                "employment",
                "services");
        final Field<String> website = url("website");
        final Field<?> emails = email("emails");
        final Field<?> phones = phone("phones");
        final Field<Address> address = address("address");
        final Field<?> annualRevenue = money("annualRevenue");
        final Field<Long> employees = integer("employees");
        final Field<Long> founded = integer("founded");
        final Field<String> taxId = text("taxId");
        final Field<?> parent = to("parent", Account.class);
        final Field<String> externalId = text("externalId");

        Account() {
            super("account");
        }
    }

    static final class Contact extends ObjectType {
        final Field<PersonName> name = personName("name").title();
        final Field<String> jobTitle = text("jobTitle");
        final Field<?> emails = email("emails");
        final Field<?> phones = phone("phones");
        final Field<Address> address = address("address");
        final Field<?> birthday = date("birthday");
        final Field<String> description = longText("description");
        final Field<String> externalId = text("externalId");

        Contact() {
            super("contact");
        }
    }

    static final class Product extends ObjectType {
        final Field<String> name = text("name").title();
        final Field<String> code = text("code");
        final Field<String> series = text("series");
        final Field<?> price = money("price");

        Product() {
            super("product");
        }
    }

    static final class Stage extends ObjectType {
        final Field<String> name = text("name").title();

        Stage() {
            super("stage");
        }
    }

    static final class Line extends ObjectType {
        final Field<?> product = to("product", Product.class);
        final Field<?> quantity = decimal("quantity");
        final Field<?> price = money("price");
        final Field<?> discount = percent("discount");

        Line() {
            super("opportunityLine");
            partOf(Deal.class);
        }
    }

    static final class Deal extends ObjectType {
        final Field<String> name = text("name").title();
        final Field<?> account = to("account", Account.class);
        final Field<?> stage = to("stage", Stage.class);
        final Field<?> amount = money("amount");
        final Field<?> probability = percent("probability");
        final Field<?> engagedOn = date("engagedOn");
        final Field<?> closeDate = date("closeDate");
        final Field<String> externalId = text("externalId");
        final Field<Object> lines = children("lines", Line.class);

        Deal() {
            super("opportunity");
        }
    }
}
