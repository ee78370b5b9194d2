"""The window: shows what services say, hands over what people do; knows no rule and no SQL."""
