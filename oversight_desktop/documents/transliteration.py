"""How Kazakh and Russian letters of a number are spelt in a QR code; the hash beside it tells papers apart."""

SPELLING = """
А=A Ә=A Б=B В=V Г=G Ғ=G Д=D Е=E Ё=E Ж=ZH З=Z И=I Й=Y К=K Қ=Q Л=L М=M Н=N Ң=N О=O Ө=O П=P Р=R С=S Т=T
У=U Ұ=U Ү=U Ф=F Х=KH Һ=H Ц=TS Ч=CH Ш=SH Щ=SHCH Ъ= Ы=Y І=I Ь= Э=E Ю=YU Я=YA
"""

LATIN = dict(pair.split("=") for pair in SPELLING.split())
"""Latin letters for each capital Cyrillic letter; hard and soft sign have none."""
