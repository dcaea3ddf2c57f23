"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -19 A -19 N -40 Ns 10 V -35 Ved -12 Ving -19 Vs -22 Xed -8 Xing -11 a -21 at -13 first -8
# for -23 i -16 in -15 it -17 not -11 on -15 only -8 or 17 set -11 the -16 to -15 until 11
# very -8 was -10 we -8 were 11 with 12 you -18 | 8
A N 10 Ns 13 V -29 Ved -27 Ven -12 Vs -13 a -33 about -11 actually -15 after -26 all -12
A already -9 also -11 an -8 are -22 be -23 between -11 but -11 can -24 do -21 does -25 every -14
A for 12 from -14 get -24 has -9 have -13 how -11 i -23 it -16 its -11 just -22 keep -21
A keeps -18 later -13 let -10 lets -8 like -8 make -15 makes -17 mean -12 means -13 more -11
A mostly -10 much -13 must -17 my -20 not -30 on 10 once -12 one 8 only -24 or -20 other -13
A our -10 out -20 over -8 own -19 put -24 same -17 set -19 should -13 since 8 stay -18 still -14
A than 12 that -13 the -21 them -29 then -24 these -15 they -12 this -21 too 11 use -17
A usually -11 very -15 was -18 were -10 what -19 which -17 why -10 will -8 with -21 without -8
A you -27 your -15
N Ven -12 Ving -23 Xed 9 Xen -14 Xing -14 Xly -8 a -26 about 13 after -10 again -19 all -21
N already 11 an -17 and 8 any -18 as 9 because -18 been -8 being -10 can 13 do -16 during -11
N each -15 every -8 few -15 first -12 get -21 gets 18 had -12 has 15 how 8 if -16 is 14 it -15
N its -10 just 8 keep -19 later -12 let -15 lets -10 like 8 make -21 much -15 my -24 no -9
N not -12 now -8 of 10 once -11 other -8 our -10 own -23 put -23 set -16 should 15 simply -8
N since -15 some -19 stays 12 than 12 the -30 their -10 them -22 then -15 they -25 this -24
N those -12 up -16 use -22 was 14 we -13 what -8 where 11 which 11 why -8 will 13 without -11
N you -8 your -24
Ns A -10 N -13 Ns -20 Ven -8 Ving -32 Vs -12 Xen -11 Xs -18 a -22 after -17 all -19 and 11
Ns any -10 are 20 can 12 definitely 11 did -8 do 15 each -11 exactly 11 few -17 from 13 get 13
Ns gets -10 has -20 his 11 how -12 i -14 if -10 it -11 its -20 just -10 let -8 lets -8 may 8
Ns means 11 more -20 must 16 my -16 no -13 not -13 now -8 of 12 or 10 other -8 out -12 over -14
Ns own -19 put -17 same -11 set -24 some -17 stay 22 still 15 such 11 the -18 them -26 then -10
Ns these -11 they -8 this -17 those -13 until 8 up -11 was -11 were 8 what -8 when -10 where 11
Ns while 8 why -15 will 11 with -8 without 8 your -22
V # -10 A -9 N -9 Ns -13 V -16 Ved -36 Ven -12 Ving -14 Xed -13 Xing 9 Xly 9 a 12 actually -12
V again 15 all 12 also -12 an 11 any 19 are -17 be -13 before 10 by 8 can -23 certain 13
V could -10 did 8 do -33 does -23 during 13 each -15 even -8 every -11 get -17 gets -15 had -10
V have -21 her 8 his 11 how -16 if -16 into 8 it 11 its 14 keep -18 keeps -15 let -18 lets -10
V make -15 may -8 maybe 9 me 11 mean -17 means -14 no -17 not -30 on 8 or -9 out 13 over 15
V own -11 put -20 really -11 same -10 set -31 should -11 still -13 than -11 the 10 their 10
V them 17 then -33 there -12 these 17 they -12 those 12 through 11 too 11 until 8 up 13 use -18
V very -8 was -12 what 17 where -10 which -8 will -8 with 8 would -21 you -10
Ved # -11 N -8 V -20 Ved -25 Ving -27 Vs -24 Xed -13 Xly 8 Xs -8 again 15 already 8 any 11
Ved are -21 at 15 be -15 because -15 before 24 being -10 but -10 by 17 does -11 every -8 for 8
Ved from 11 has -16 have -10 i -17 if -11 in 13 is -17 it -18 keep -8 means -10 much 8 no -18
Ved not -28 of -20 on 11 one 9 rather 8 set -14 stays -10 the -14 their -12 then -11 there -11
Ved they -15 to 15 too 11 until 11 up 19 use -8 was -10 we -10 what -13 would -10 you -26
Ven N -15 Ns -12 V -12 X -12 Xing -8 Xs 11 a 8 and -8 by 11 is -8 out 11 up 16 while 8 | 8
Ving # -15 A -15 N 8 V -10 Ved -19 Ving -22 Vs 9 X -10 Xed -18 Xing -17 Xly 8 after -17
Ving already -10 are -24 as -10 be -19 before -14 being -8 both -18 by -13 could 8 do -15 does 13
Ving during -13 even 8 few -15 get -14 gets 8 has -13 have -10 his 8 i -12 if 13 in -8 is 12
Ving its -11 just -11 keeps 20 let -8 lets 17 make -11 makes 16 means 15 not -21 once -8 one 13
Ving or -8 out -10 own -16 put -8 since -8 so -14 some -8 still -10 than -13 that -26 the -9
Ving their -13 then -20 these -12 this -13 to -20 use -8 uses 11 very -13 what -22 where 11
Ving which -15 while -11 why -21 with 11 your -17
Vly | 11
Vs # -8 N -16 Ns -8 V -23 Ved -8 Ving -13 Vs -12 X 14 Xed -8 Xly -12 Xs -8 actually -11 again 10
Vs already -17 also -10 and -12 are -19 as 8 be -11 before -10 but -15 can -11 do -9 does -16
Vs even 11 few -15 get -15 have -8 how 11 i -21 if 8 in 11 into 11 is -12 its 10 just 8 later -17
Vs let -8 mean -10 means -8 much 11 must -12 not -14 or -11 out 21 over 14 put -8 set -18 so -11
Vs than -8 that -9 them 13 then -17 there -11 these -10 they -16 this -8 through 11 until -8
Vs up 13 was -12 we -11 what 9 with 8
X # -14 N -8 Xen -18 a -8 about 8 actually 11 after -20 also -14 any -11 are -10 basically -10
X be -24 but -10 course -8 did -11 do -22 does 9 even -8 exactly 9 few -19 first -22 from -12
X gets -8 have -12 he -10 here -10 his -8 how 9 i -9 in 8 its -8 just -10 keep -18 keeps -17
X let -12 lets -11 make -19 mean -18 means -20 mostly 8 much -15 my -16 now 11 of 8 once -17
X other -14 own -15 put -8 really -13 same -16 stay -13 still -12 than -10 then -17 those -9 to 8
X up -18 we -21 where -12 which -9 who 19 will -15 would -16 you -8
Xed # -10 A -12 Ns 15 V -24 Ved -10 Vs -13 X -12 Xs -8 about 8 after -8 again 16 all 8 any 11
Xed as 11 before 8 both 13 by 16 during 11 like -8 not -13 of -11 on -8 out 16 so -11 the -10
Xed this 8 to 11 when 11 why 11 you -15
Xen A -11 N -15 Ns 17 V -13 and -10 i -8 in 8 not -8 on -8 or 11 the -10 you 14
Xing # 10 N -11 Ns -24 V -19 Ving -15 Xing -10 a -8 about 11 are 11 at 11 but 8 do -11 get -8
Xing gets 14 is 20 its -8 later 11 like 15 my -8 no -8 not -18 out 11 the -10 them -10 then -10
Xing this -10 up 11 very 8 with 16
Xly A -17 N -18 Ns -10 Xing -8 and -12 any 11 first -8 it -11 made 11 so -8 use 8 with 8 you -10
Xly | 13
Xs # -13 A -13 V -10 Xed -15 a -8 again -15 also -10 any -8 are 12 be -12 because 12 but -11
Xs does 13 each -10 first -8 has -14 if -10 into 8 it -10 just -8 later -10 lets 8 means -8
Xs much 11 of 17 on 9 one -15 only 8 or -8 other 8 own -15 put -8 really 11 than -10 then -15
Xs they -10 this -14 up 9 was -16 we -11 what 14 where 8 why 8
a # -9 A 17 N 10 Ns -36 V -20 Ved -10 Vs -25 X 8 Xen 9 a -29 after -14 again -14 all -11
a already -10 and -34 are -18 as -12 at -15 be -11 because -17 by -12 can -16 do -23 does -8
a each -10 few 23 first -13 for -20 from -22 get -10 gets -8 has -17 i -25 if -8 in -22 is -27
a it -34 its -19 just -11 later -11 like -15 makes -10 more -12 much 17 my -16 no -16 not -28
a of -27 on -26 one -20 only -11 or -8 over -8 own -14 put -15 really 13 set -16 since -8 so -22
a stays -8 than -12 that -25 the -37 them -12 then -18 there -14 these -8 this -10 to -27 up -12
a use -13 very 19 what -16 when -11 which -10 while 14 why -8 with -29 would -12 you -29 your -19
a | -30
about # 16 A -10 Ns -8 V -12 Ving 8 X -15 Xing 8 his 11 it -10 the 10 them 11 this 8 your 13
actually Vs -8 X -11 after 11 do 8 it 8 no 16 you 13 | -16
after A -25 N -23 Ns -17 V -14 Ved -11 Ving 22 Vs -14 X -9 again -8 and -8 do -12 i 14 is -11
after set -10 some 11 that 27 this 17 to -17 we 9 with -8 you 13 | -9
again A -18 N -28 Ns -28 V -13 Ved -14 Ving -23 Vs -22 X -20 a -14 after 21 and 14 be -14
again because 11 can -16 do -11 for 17 from 8 get -11 i -10 it -14 just -10 means -8 not -17
again of -11 set -13 that -8 them -10 then -10 they -15 to -13 with 15 you -14 | 13
all N -13 V -22 Ved -8 Ving -14 Vs -14 Xly 8 a -8 at -8 by 8 his 11 i -10 its 24 my 13 not -10
all of 20 the 12 there 16 these 11 to -14
already Ns -23 Ved 23 Ven 11 Ving -12 a -10 at 11 by 11 from -12 has 15 is -10 it -16 not -11
already of -8 one -12 so -8 you -10
also Vs 11 Xs 8 after 11 do 11 is 11 means 11 the -10 | -18
am Ving 17 only 11
an N 16 Ns -11 Vs -8 Xed 11 Xing 11 and 8 of -8 own 8 | -18
and A -15 N -17 Ns -9 V 13 Xed -8 Xen -12 Xly -14 about -8 actually -8 after 8 again -16
and already -17 an -10 and -30 any -8 at 8 be -11 but -11 can -17 during -8 each -8 few -13
and first -17 for -10 get -14 have -15 i 10 is -9 it 8 keep 20 later 18 let 19 like -14 made -8
and mean -8 means -13 most 16 much -12 must 8 not -15 now 8 of -26 on -12 once -10 or -11
and over -14 own -16 put 9 same 8 since 16 some -11 their 16 them -21 then 12 there 9 these 11
and to -10 typically 8 up -11 use 13 usually 11 very -12 we 11 which -8 why 18 will -8 with -8
and would -10 you 11 | -42
any N 11 Xs 16 and -8 do -8 is -8 it -11 more 21 not -15 other 11 the -11 you -10 | -18
are Ns -20 V 8 Ved 18 Ving 8 Vs -22 Xed 11 a -14 after -8 again -13 already 19 and -13 are -17
are at -8 do -13 first -8 for -17 from -8 in -12 is -12 it -20 just 11 make -8 means -11 no -11
are not 20 on -10 one -8 only -8 pretty 11 put 11 so -11 still 16 that -14 their -8 them -11
are then -8 there 17 they -17 this -10 with -10 you -14 | -8
as N -21 Ns -21 V -15 Ving -10 Vs -10 a 10 and -11 are -10 as -10 before 11 for -8 from 11 is 8
as it 23 much 13 my 11 not 12 of -10 the -15 they 30 to -8 with -11 you 8 | -29
at # 20 N -16 Ns -21 V -26 Ved -10 Ving -18 Vs -16 Xs -8 a 15 all 27 and -17 any 8 each 11
at every 13 first 25 for -11 from -8 get -10 i -10 is -12 it -12 no -10 not -13 of -13 on -8
at once 8 set -12 so -8 that -11 the 15 this 11 to -12 when 8 you -8 | -34
basically V 8 X -11 it 11 what 8 you 13
be N -11 Ns -21 Ved 22 Ving -17 Vs -11 Xed 26 again -11 and -8 can -8 do -14 is -10 it -12 much 8
be my -11 not -14 set 11 so -11 the -21 to -10 you -10 | -20
because Ns -10 V -17 Ved -8 Vs -8 Xs -10 and -17 from -8 he 11 if 8 in 8 is -13 it 12 just 11
because most 8 not -13 of 19 one -8 the 14 there 11 they 8 to -10 we 11 would -8 | -26
been V 11 Ved 11
before A -20 N -20 Ns -8 V -10 Ved -8 Ving 10 and 10 gets 11 in -8 so -15 stays 11 that -10
before with -8 you 15 | 11
being Ns -8 Ved 17 Ven 8 from -8 | -16
between you 11 | 8
both A 8 Ns -13 Ving -17 X 13 Xs 13 and -10 for 11 had 11 in -8 means -11 | -14
but A -12 N -16 Ns -17 V -8 Vs -14 Xs -10 actually 11 after 11 and -15 he 11 i 8 is -14 it 12
but just 8 mostly 11 my 8 no 8 only 8 please 11 this 13 with 22 without 11 you 10 | -26
by Ns -14 V -22 Ved -11 Ving 18 Vs -17 X 9 Xed -10 Xen 8 Xing 11 a 8 for -8 gets -8 is -8 of -10
by on -10 the 13 to -11 with 17 you -12 | -26
can A -22 N -23 Ns -21 V 19 Ved -11 Ving -18 Vs -11 Xly 8 Xs -14 a -19 already 9 and -18 be 30
can from -12 get 19 i 11 in -11 is -16 it -8 make 11 not 11 own -10 so -13 the -18 to -13 use 8
can you -13 | -15
certain Ns 16
certainly not 11
could V 8 not 16
course X -11 and 8 you 11
definitely Vs 8
did in 11 not 11 that 11 this 16 | -14
do A -23 N -31 Ns -31 Vs -17 X -19 Xing 11 Xs -20 a -24 and -11 are -10 at 9 because 13 but -8
do do -18 does -10 each -8 for -8 have -13 in -8 just -10 much -8 no -11 not 25 of -13 on -12
do one -8 only -12 put -8 set -11 the -9 them -11 to -17 what -12
does A -22 N -22 Ns -17 V -9 Ved -12 Vs -15 a -8 are -10 does -13 from -10 get -8 its 13 not 23
does on -13 that -10 the -21 to -10 | -20
during N -13 Ving 22 not -8 | -15
each A -15 N 20 Ns -10 V -11 of 13 that -8 the -8
even # 11 more 8 with 13 | -8
every N 24 Ns -13 V -11 X -14 Xen 11 one 11 other 11 the -10 | -18
exactly as 22 those 8 what 11 | -10
few A -21 Ns 19 Ved -14 Ving -12 Xed 17 Xs -11 a -11 and -12 are 8 for -12 is -10 more 16 not -10
few of 14 on -10 that -10 the -19 | -24
finally make 11 one 11
first A -15 Ved -15 Xing 11 Xs -14 a -12 at -11 for -10 i 10 just -8 not -8 on -8 one 19 only 11
first so 19 the -14 we 11 while 11 you 19
for Ns -17 V -9 Ved -17 Vs -24 Xing 9 Xly -10 a 11 again -11 all 21 and -13 any 8 are -8 at -13
for but -8 each 16 every 14 for -20 had -8 his 11 i -23 in -16 is -15 just -8 later -8 like 8
for maybe 13 me 11 most 11 my 22 no -8 of -16 on -12 one 11 only -11 our 11 own -12 so -15
for some 20 the 17 then -10 these 13 this 17 those 17 we -11 with -19 your 25 | -25
from Ns -16 V -29 Vs -22 X 12 Xed -8 Xing 16 and -18 are -10 because -10 before 14 being 19
from but -10 can -11 do -12 does -10 few -10 from -10 get -11 i -8 in -11 is -17 it -19 means -10
from more -8 my -10 not -19 of -13 other 8 so -12 than -11 that -15 the 11 them -8 there 13
from to -18 we -8 what -10 with -12 you -14 | -36
generally Vs 11
get N -25 Ns -19 Ved 24 Ving -10 Vs 14 X 8 Xs 10 a 11 and -8 any 11 as -8 i -8 is -13 it 8 no 11
get not -17 so -8 that -13 them 11 there 11 they -8 to -12 you -8 | -17
gets A 16 N -19 Ns -10 V -12 Ved 19 Ven 11 Ving -14 X -22 and -10 by 16 is -11 it -13 just 11
gets only 11 really 11 so -8 | -25
got # 11 N 8 Ns -10 Xed 11 Xly 8 about 11 from 11 its 11 most 11 the -10 this 11 | -15
had # 17 A -8 Ns -11 V -14 Ved 11 a 8 and -10 one 11 set 11 this 8 to 19 we -8 | -17
has A 10 Ns -16 Ved 13 Ven 16 Ving -14 Vs 9 Xed 11 Xs -15 already 19 and -18 any 8 are -8 been 19
has for -11 got 13 in -11 is -13 it -10 no 17 not 11 of -13 one -8 so -11 that -12 to 15 what -10
has you -15 | -30
have N -10 V -20 Ved 19 Ving -12 Vs -8 X -14 already 11 and -15 because -10 can -12 do -10 few 21
have if -8 in -8 is -10 it -12 maybe 11 more 11 of -10 one 11 only -8 that -8 this 11 to 23
have you -16 | -8
he N -8 Ns -8 V 8 Ved 13 a -8 can 8 did 11 have 8 the -10 will 11 | -10
her X -10 what 11 your 11
here a 11 you 8
his Ns 16 X 9 course 11 | -10
how Ns -12 V -14 and -8 do 13 the -11 they 13 to 13 would 11 you 17 | -18
i # -18 A -17 N -22 Ns -30 V 14 Ving -22 Vs -14 Xed 14 Xing -11 Xly 11 a -26 after -11 again -13
i all -8 am 15 and -27 are -8 at -13 can 11 could 8 did 19 do 19 does -8 first -10 for -18
i from -10 get 9 got 16 had 11 have 17 i -28 in -17 is -17 it -20 its -11 just 8 later -11 like 9
i make 21 mean 29 more -8 my -17 of -15 on -16 once 13 one -14 only 13 put 22 set 19 so -18
i some -10 that -18 the -33 them -17 there -8 this -10 to -21 usually 11 what -10 will 16
i with -17 would 24 you -12 | -43
if A -13 N -17 V -18 Ving -10 Vs 8 X -22 Xs -10 a 13 i 11 that -8 there 13 you 23 | -23
in # -20 N 10 Ns -18 V -14 Ved -20 Vs -22 X 10 Xen 11 Xing -12 again -11 all -10 an 16 and -27
in are -14 because -8 before -8 between 17 both -10 do -14 each 16 every 19 first 11 for -17
in from -12 here 11 i -12 in -21 is -10 like -8 means -14 most 11 my 15 no -8 not -14 of -18
in on -14 only -8 own -12 same -8 so -15 the 13 there 9 they -10 this 13 to -19 was -11 what -16
in when -10 why -10 with -15 would -8 you -12 your 8 | -24
into my 11 the 11
is A 11 N -22 Ns -32 Ved 13 Vs -26 Xed 15 Xs -10 actually 11 after -10 again -11 also 8 and -9
is are -15 as 8 at -15 be -8 because -14 being 8 but -11 by -8 can -11 do -14 does -10 few -8
is first -10 from -23 get -10 gets -11 has -14 have -10 how 11 if -13 is -29 it -31 its -10
is keeps -8 like 11 more 9 mostly 8 my 8 no 12 not 17 of -18 on -15 own -10 same -11 set 13
is simply 11 so -9 stay -11 still 22 than -8 that 10 then -15 they -11 too 11 usually 11 was -8
is when 9 where 16 will -8 with -12 you -22 | -11
it N -43 Ns -23 Ving -34 Vs 16 Xing -18 Xs 11 a -9 after -12 already 8 also 10 an -8 any -13
it are -18 as -15 because -13 before -14 but -11 by 11 do -22 does 18 each -8 gets 10 got 16
it has 19 he -8 in -13 is 13 it -36 its -17 keeps 12 lets 8 like 16 means 15 more -15 much 8
it must 11 no -18 of -25 once -8 one -15 only 14 other -8 own -11 put -13 set -15 should 8
it simply 8 stays 14 still -8 than -11 that -23 the -14 them -12 they -11 this -10 too -8
it typically 11 was 20 we -13 what -22 which -8 why -10 you -18 your -16
its # -8 Ns 24 V -15 Ved -13 Vs -8 a -19 and -18 i -8 is -10 it -15 later -11 not -10 own 8
its so -10 that -12 the -19 them -13 then -8 to -13 with -11 you -15 | -35
just # 9 A -8 N -22 Ns -16 V 13 Xly 8 and -13 as 22 get -8 is -11 like 16 make 11 my 11 on -8
just that 11 the 15 to -15 you -14 | -28
keep N -9 V -17 Ving 16 X -19 and -12 being 11 not -13 on 13 the 16 their 11 those 11 to -11
keep with -11 | -28
keeps V -15 and -12 its 11 not -11 the 20 them 8 what 19 | -23
later N -13 Ns -21 Ved -8 Ving -11 Vs 12 do -8 for -8 in -8 its -12 on 12 put 11 set 13 the -15
later them -8 then -11 they 11 to 13 you 20
let A -10 Ns -12 V -18 Ving -8 a 9 it 17 its 11 me 11 my 11 only 11 the 8 them 9 this 11 you -10
let | -19
lets N -10 Ns -10 V -11 Ving -10 and -8 every 8 it 11 the 12 them 16 those 11 you 11 | -15
like # 20 A -18 V -19 Xing 10 a 11 all 11 and -15 any 13 has -8 is -13 it -11 keep 8 my -8 so -8
like that 14 this 22 to 8 what -10 when 11 you -15 your -10 | -8
made Xs 11 a 11 by 8 it 8
make V -8 Xing 11 all 11 an 11 and -14 are -8 do 8 i -10 it 24 not -8 some 11 the 16 them 11
make you -8 | -23
makes N -15 V -10 Vs -11 a -10 again -10 it 10 one 8 that 11 the 15 them 20 | -23
may V 9 do 11 get 11 not 11 use 11 | -12
maybe # 16 V -10 X -8 Xen 16 a 8 and -8 the 8
me A -8 V 11 a 14 to 11
mean A 8 Ns -10 V -11 Ving -10 X -12 Xs -10 i -10 if 8 it -10 just 8 that 16 the 10
means N -10 Ns -19 V -18 Ved -14 X -18 Xing 11 and -12 are -8 from -10 in -10 it 11 its 11 no 13
means not -8 on -8 that 19 the 8 they 16 to -13 we 11 you 13 your 8
might X 11
more A 13 N 10 Ns 8 V -23 Ved 8 Ving -19 Vly 11 Xly 11 Xs -14 a -8 by 8 from -11 have -10 i -10
more is -17 it -20 like -11 more -10 not -15 of -8 or 8 since 8 so -10 than 13 the -15 this -8
more to 8 with 14 you -10
most and -8 of 19
mostly A 11 i 11 you 11 | -8
much A 11 N 10 V -11 Ved -10 Vs -13 Xed 8 it -10 more 8 not -8
must A -18 N -16 Vs -11 and -8 be 13 keep 11 not 24 one 11 the -11 you -8 | -22
my # 8 N 16 Ns 10 V -11 Ved -8 Ving -18 a -17 all -8 and -15 i -19 in -8 is -11 it -13 my -8
my on -12 one -10 other 11 own 29 so -12 that -13 the -17 these 11 to -12 with -8 | -31
next Vs 11 i 8 make 11 you 11 | -13
no Ved 10 Ving 9 Vs 13 X 9 Xing -8 a -10 again -8 and -15 do -8 for -11 is -14 it -18 no -8
no not -14 on -16 put -10 so -8 the -21 to -17
not # -8 N -27 Ns -23 V 18 Ved 17 Ven 17 Ving -12 Vs -16 Xed 10 Xing -18 Xly -8 Xs -12 a -11
not after -12 again -17 already -11 and -20 are -19 as -8 at -11 be 24 because -10 before -12
not but -10 by -11 can -12 do -9 does -23 few -8 first -11 from -15 get 18 has -15 have 17 i -16
not is -28 it -31 just 9 keep 14 keeps -10 let 11 lets -8 make 15 means -11 more 14 my -8 no -14
not not -25 of -18 on -17 one -14 really 13 set 9 that -9 the -15 them -8 then -13 there -11
not they -17 this -11 was -12 when -14 which -8 with -15 would -8 you -28 your -10 | -17
now and -8 i 11 so 8 with 11
of # 14 Ns 10 V -21 Ved -17 Ving 9 Vs -11 X -9 Xing -13 again -11 already -11 and -28 are -12
of at -10 be -8 because -12 by -8 can -10 course 19 do -13 every 11 for -17 get -8 has -13
of have -8 i -13 in -17 is -20 its 13 my 13 not -21 of -15 on -8 only -11 over 11 put -13 set -10
of since -11 so -18 some 8 the 14 them 17 then -11 there -8 these 13 this 13 to -20 we -10
of what 13 with -16 would -10 you -21 | -24
on # -8 N -13 Ns -19 V -26 Ved -23 Vs -21 Xed -11 Xen 13 Xing 8 Xly 11 after -11 again 17 and -8
on are -8 at -10 be -8 can -10 do -14 each 16 every 16 first -13 for 13 from -8 have -8 i -8
on is -18 it 10 keep -8 later -13 like -10 make -8 my 14 no -12 not -18 of -17 on -17 once 8
on only -10 or -10 over -11 own -11 put -12 set -18 so -17 some -11 that -15 the 13 them 8
on then -17 there -13 what -11 with 15 would -8 you -11 your 13
once N -12 Ns -8 X -15 a -8 again 11 did 11 from 11 i 11 if -8 it 11 more 29 that 13 they 11
once you -8 | -22
one A -12 Ns -8 Ving -17 Vs 17 Xed -8 Xing 12 Xly 13 a -24 already -8 at -11 because -8 by -10
one from 22 is 8 it -10 keeps 11 lets 11 may 11 more 8 not -15 of 9 on -10 one -14 the -8 then -8
one these -8 those 8 to -14 when 11 with 9
only # 8 A -8 N -12 Ns -8 Ved -8 Ving -15 X -10 Xing 11 a 10 and -16 does 8 few 8 for -11 got 16
only had 19 have 19 i -13 is -14 it -13 my 16 not -10 on -13 once 8 own 8 so -11 the 15 then 11
only with -12 you -17
or A -20 N -19 Ns -10 V -10 Ving -12 Vs -8 X 10 Xing 13 Xs -8 actually 11 and -11 do 8 for -8
or is -8 it 9 no 13 only 8 rather 17 really 11 so 24 the -12 | -26
other A -12 N 13 V 10 X 8 Xen 8 Xs 8 it -11 the -11 | -14
our N 13 X 10 own 16 | -12
out Ns -8 V -8 X -8 Xs 8 a -8 from 11 it -8 of 9 on 11 to -10 what 8 with 9
over N 13 Ns -12 V -16 Vs -8 and -13 it 11 the 15 them 13
own N 17 Ns 15 V -25 Ved -11 Ving -17 X -11 Xs 12 and -15 can -10 in -11 is -10 it -13 set 16
own the -15 to -11 with -8 | -9
please V 8 with 11 | 9
put # -8 N -21 Ns -14 V -20 Vs 21 Xs -8 a 18 and -18 for -10 i -15 in 13 its -10 one 8 put -8
put that -11 the -8 them 8 to -10 while 8 your 19 | -17
rather V -8 do 8 no 8 than 11 use 8
really A 19 Ns -8 V -12 for -8 no 11 really 11 stay 8 the -8
same A -16 N -8 V -10 X 9 a -10 after 16 an 11 and -10 as 8 here 11 in 19 is -8 that -8 the -10
set A 8 Ns -22 V -13 Ved -17 Ving -17 Vs 21 Xs -15 a -13 again -10 and -22 can 8 do -14 it 18
set its 13 just -8 must 8 not -15 of 13 on -13 only -8 or 11 set -15 so -8 some 8 that -10
set them 11 then -15 there -8 very 11 with -16 you -17 | -14
she Vs 11 gets 11 has 8
should A -10 N -11 V -13 Ving -10 be 17 get 8 i 11 not 19 really 8 the -11 | -15
simply V 11 X 11 what 11
since N -11 V -13 a 9 and -10 i 16 most 8 my 8 of -8 the 12 there 8 you 15 | -18
so N -9 Ns -15 V -11 Ved -22 Ving -8 Vs -25 Xed -8 Xen -10 Xly 11 again -10 already -11 and -24
so are -14 as 8 at -10 basically 8 because -10 before -8 by -10 can -11 do -14 does -10 each 11
so even 11 few 9 for -15 get -8 have -14 how 11 i 12 in 11 is -14 it 13 its 9 just 8 means -11
so much 9 no 8 not -13 of -16 our 8 so -13 that 18 the 12 their 8 then -8 these 9 they 16 this -8
so those 9 to -17 why 11 you 8 | -12
some A -20 N 8 Ns 18 V -16 Ving -11 Xs -8 after -8 and -10 i -11 more 17 of 21 the -17 then -8
some with -11 you -8 | -15
stay A 10 N -15 Ns -14 V -11 Vs -8 as 16 like 8 not -10 put 11 the 13 they -10
stays A 9 N -15 V -8 Ved -8 X 8 as 19 it -8 put 11
still A 11 Ns -14 Xs 8 do 11 does 11 get 11 have 11 the -15 there 17
such as 11
than # 11 A -22 N -18 Ving 14 X -22 a 11 and -14 before 22 from 24 is -13 it -14 more -8 that 8
than what 16 | -21
that # -13 Ved -22 Xed -16 Xen 8 Xing -15 Xly -10 after -10 all 11 already 8 an 11 and -15 as -8
that basically 11 but -11 do -11 each 8 few -8 first -8 from -15 gets -10 has 10 how 11 is 10
that just 8 keeps 8 like -13 means 13 more -10 much 8 not -8 of -20 on -11 one 8 only -8 own -10
that set 13 she 11 so -18 still 11 that -19 the 11 there -8 they 15 this 11 to -9 up 9 usually 8
that was 17 were 16 what 14 when -10 why 17 with -18 would 13 you 8
the # -29 A 12 N 15 Ns 10 Ven -13 Vs -15 Xed -10 a -37 about -8 actually -8 after -20 again -28
the all -19 an -11 and -45 any -10 are -28 as -18 at -27 be -22 because -18 before -20 but -21
the by -18 can -23 do -30 does -22 during -8 each -11 few -17 first 12 for -33 from -26 get -20
the gets -14 got -10 has -19 have -22 i -33 if -15 in -31 is -36 it -38 its -25 just -20 keep -19
the keeps -20 later -20 let -14 make -16 makes -18 means -13 more -19 much -8 must -15 my -21
the no -19 not -39 of -34 on -33 once -13 only -12 or -17 other 15 out -11 over -14 put -20
the rather -8 really -13 same 20 set -29 should -11 so -32 some -8 stay -16 stays -11 still -14
the than -18 that -31 the -49 their -11 them -25 then -28 there -22 these -12 they -25 this -22
the those -10 to -39 too -8 until -10 up -11 use -13 very 8 was -14 we -21 what -24 when -23
the where -10 which -14 while -18 will -11 with -34 would -19 you -36 your -17 | -43
their Ns 18 V -10 Ved -8 Ving -11 own 8 the -8 | -15
them N -26 Ns -14 Ved -12 Ving -9 Xly 8 a -12 again 14 all 8 do -8 for -15 from 11 is -12 it -8
them its -14 later -14 lets 8 makes -10 not -11 of -11 once 11 other 11 that -15 the -23 them -10
them | 13
then # -11 N -13 Ns -24 V 13 Ved -16 Vs 8 Xs -12 all -8 and -20 do -10 for -15 from -11 he 8 i 16
then its -8 just 13 must 11 my -8 no -10 not -12 on -15 only 8 our 11 put 13 set 20 there 11
then to -17 we 10 with -17 you 8 | -13
there N -21 Ns -17 V -23 Ved -13 Vs -10 X -26 a 16 already 16 and -8 are 13 at 8 for -8 from 8
there has -8 i -10 is 21 it -15 like 8 no 16 not -8 of -8 only 11 set -8 since 8 so -13 that -8
there the -19 to -8 was 17 what -8 with -8 you -11
these N -8 Ns 15 Vs -13 X -12 Xs 8 do 8 from -8 one 11 the -10
they N -22 Ns -23 Ved -13 Ving -21 Vs -20 Xed 8 already 11 and -14 are 18 but -8 can 21 do 22
they have 13 in -11 is -10 it -10 keep 8 make -8 mean 11 means -10 same -8 should 11 so -17
they stay 17 still 11 that -14 the -15 they -11 to -14 were 19 you -13 | -15
this A 9 N 11 Ved -11 Ving -12 Vs 9 Xs -12 a -15 and -12 does 8 for -10 he 11 i -13 is 14
this keeps 11 like -11 makes 13 not -8 of -8 on -8 one 13 set 8 so -10 there -10 to -8 too 11
this up 11 we 11 with 13 you -10
those # 17 N -10 Ns 20 V -15 Vs -12 X -17 are 16 not -8 so -8 the -10 to -8 you -10
through A 8 all 11 the 17 | -11
to # 12 A 9 N -13 Ns -35 V 14 Ved -26 Ving -33 Vs -31 Xly -8 a -8 after -14 again -23 all -12
to and -32 are -17 as -13 at -12 be 22 because -12 before -11 but -8 by -13 can -11 does -10
to during -8 first -8 for -26 from -15 has -11 i -21 if -11 in -18 is -29 it -8 its -13 just -10
to keep 8 later -14 let 8 like -12 make 11 no -14 not -12 of -18 on -21 one -16 only -14 our 8
to own -8 should -10 so -17 still 8 than -8 that -20 their 11 them -14 then -16 there -11
to they -15 to -31 use 8 very 11 we -12 when -12 which 11 with -19 would -14 you -27 your 14
to | -26
too V -10 but 11 so -8 the -14 | 13
typically Vs 11 more 8
until Ns -11 X -13 it 11 the 20 | -14
up Ns -8 V -14 Vs -13 before 8 it -15 while 8 with 19
use A -8 V -17 Ving -15 a 21 again 8 an 11 and -8 i -8 is -8 it 11 | -24
uses A 11 Ving -8 a 8 them 8
usually A 13 do 11 has 11 more 11
very # -8 A 17 N -10 Ving -8 X 14 Xly 8 a -8 same 11 | -19
was N -17 Ns -15 Ved 20 Ving -8 Vs -11 X 9 already 13 and -11 i -10 in 11 it -8 made 8 on 8
was very 11 | -16
we A -21 N -23 Ns -19 V 14 Ved 8 Ving -13 Vs -10 X 8 Xed 11 Xs -11 and -17 are 17 did 11 do 17
we for -13 got 16 had 14 have 9 i -11 in -10 it -12 keep 11 make 8 not -10 one -13 only 9 our -10
we put 14 that -11 the -18 to -12 use 11 we -19 will 8 with -12 | -28
were A 9 N -12 Ved 17 on -8 set 11
what A -11 N -8 Ns -12 V -12 Ved -10 X -8 an 11 and -15 before -8 for -10 he 13 i 17 in -16 it 14
what more 8 not -15 own -8 should 11 so -15 that -11 the 9 them -8 they 16 to -13 was 24 we 11
what with -8 you 10 | -32
when # -8 N -21 V -12 Ved -8 Ving -13 Vs -8 X -12 Xed -8 Xs -11 and -10 i -8 my 8 of -8 on -10
when one -10 she 8 that 13 the 10 there 8 they 9 this 11 to 8 we 13 you 23 | -31
where X -10 i 8 the 13 we 11 you 16 | -13
which A -16 N -16 Ns -12 V -10 Ving -8 Vs 13 Xs 13 and -10 from -8 gets 11 has 11 i 19 is 24
which it -8 lets 8 makes 8 means 8 on -12 to -8 was 16 were 11 | -26
while N -8 V -12 X -10 at 8 i 11 stay -10 the 19 we 11 you 11
who Xs 16 already 13 can 11 | -8
why A -10 Ns -14 Ving -18 Vs -11 and -8 both 11 does 11 in -14 is -8 it 13 not 11 one -8 own -10
why would 8 you 11
will A -8 Ns -15 V 10 be 11 do 19 get 16 just 8 the -10 | -18
with V -22 Vs -8 a 22 after -12 again -11 all -8 an 8 and -29 are 9 as 11 be -10 by -10 few 19
with first -14 for -19 from -16 get -11 has -10 he 11 i -18 is -20 it -8 its 17 just 11 later -10
with my 9 no -10 not -17 of -17 on -21 only 11 our 11 put -10 really 9 set -8 them -11 then -17
with there -8 those -10 to -19 we -14 what 8 with -15 you -22 | -28
without Ns -10 Ving 8 X 8 and -8 any 11 its 11 the 8 | -12
would # -8 A -9 N -18 Ns -15 V 14 Ved 14 Ving -14 Xing -8 Xs -11 a -12 be 22 because -11 do 11
would get 17 in -8 it -14 just 11 like 11 not 19 only 11 rather 8 simply 11 the -21 use 17
would with -8 | -23
you # -15 A -22 N -39 Ns -21 V 16 Ved 12 Ven 8 Ving -17 Vs -27 Xing -19 Xs -8 a -27 after -13
you again -18 already -12 also 17 and -31 any -12 as -11 at -12 basically 11 be -13 because -13
you by -15 can 21 could 11 do 25 does -10 even 11 exactly -8 few -11 for -17 from -20 get 13
you has -11 have 23 here 8 how -12 i -15 if -13 in -14 is -22 it -29 its -15 just 17 keep 8
you later -18 let 12 like -8 may 19 means -12 more -10 much -8 must 22 my -10 no -16 not -23
you of -20 on -21 once -13 one -15 only 17 or -12 out -11 put 16 set 12 should 22 simply 13
you since -8 so -20 some -11 that -10 the -24 them -20 then -17 this -11 to -28 what -12 which -8
you with -24 would 23 you -29 your -13 | -35
your # 8 N 12 V -26 Ving -16 Vs -10 Xing -8 Xs -14 a -12 and -17 do -8 for -11 in -11 is -10
your it -11 later -8 of -10 on -12 own 29 the -23 to -15 with -11 you -14 | -26
| Ns -11 Ved -24 Xed -8 Xly -17 actually 9 after 11 again -21 all -9 already -19 also 11 and 9
| any -21 are -39 as -27 basically 9 be -32 because 14 been -10 before -11 but 15 can -12
| certainly 8 course -12 did -14 does -18 exactly -8 finally 11 from -15 gets -28 got -18 has -17
| have -16 his -11 i 11 if 15 into -11 is -17 later 10 lets -17 makes -19 may -15 me -12 mean -19
| means -26 more -9 most -15 much -17 must -22 next 23 not -14 of -24 on -14 once 10 or 10
| other -18 over -17 own -26 put 10 really -18 should -18 since 9 so 13 stay -23 stays -17
| still -17 them -30 then 16 through -11 to -10 too -14 up -22 use 8 very -15 was -28 we 9
| when 11 which 16 why 10 will -14 would -28 you 9 your -10
"""
