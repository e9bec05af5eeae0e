package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.money.Money;

class MoneyIT extends FieldTypeContract<Money> {
    @Override
    FieldType<Money> type() {
        return FieldTypes.MONEY;
    }

    @Override
    List<String> written() {
        return List.of(
                "\"1054\"", "{\"amount\":\"99.90\",\"currency\":\"USD\"}", "{\"amount\":0,\"currency\":\"eur\"}");
    }

    @Override
    List<String> refused() {
        return List.of(
                "\"much\"",
                "{\"amount\":1,\"currency\":\"XYZ\"}",
                "{\"amount\":1,\"currency\":\"JPY\"}",
                "{\"currency\":\"EUR\"}");
    }
}
